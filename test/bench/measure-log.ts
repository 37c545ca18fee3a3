import type { LogLine } from '../../src/domain/log/log-lines.ts'
import { connectLogWorkbooks } from '../../src/office/connect-log-workbooks.ts'
import { watchProcess } from './measure-reading.ts'

/** What writing the evidence log costs: its size in MB, seconds of the processor, and the process's own gain. */
export async function measureLog(lines: number) {
  const all = Array.from({ length: lines }, (_, at) => lineOf(at))
  const watch = watchProcess()
  const before = process.cpuUsage()
  const bytes = await connectLogWorkbooks().write({ partnership: 'Northmoor', asAt: '2027-02-15', lines: all })
  const { user, system } = process.cpuUsage(before)
  return { size: bytes.length / 2 ** 20, seconds: (user + system) / 1e6, ...watch.end() }
}

/** As people write them: two or three sentences each. */
function lineOf(at: number): LogLine {
  return {
    ...{ indicator: `${1 + (at % 5)}.${1 + (at % 3)} Leadership and direction`, indicators: '1.1, 2.3' },
    reference: `E-${at + 1}`,
    title: `Review of short stays ${at}.docx`,
    contributedBy: 'Council',
    owner: 'A. Sample',
    url: `https://northmoor.sharepoint.example/sites/inspection/Evidence%20log/${at}.docx`,
    summary: `Short stays fell by ${at} in the year. `.repeat(6),
    difference: `${at} people went home sooner, and said so. `.repeat(5),
    ...{ periodFrom: '2026-04-01', periodTo: '2027-01-31', received: '2027-02-15' },
  }
}
