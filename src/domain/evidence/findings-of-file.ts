import { countChiNumbers, HIDDEN_CHI } from './chi-number.ts'
import { noticeChiNumbers, noticeContent } from './content-findings.ts'
import type { FileFacts } from './file-facts.ts'
import { type Finding, pressingFirst } from './finding.ts'
import { weigh } from './finding-weight.ts'
import { noticeKinds } from './kind-findings.ts'
import type { WatchedFile } from './watched-file.ts'
import { isBelow } from './watched-folder.ts'

/**
 * What is wrong with one piece of evidence, the most pressing first. In the shared area it should be as the inspectors
 * are to see it; before, it may still be worked on.
 * @param facts of its present content; `null` where it was not read
 * @param columns what people wrote about it
 */
export function findingsOfFile(
  file: WatchedFile,
  facts: FileFacts | null,
  columns: readonly string[] = [],
): readonly Finding[] {
  const stage = isBelow(file.folder, 'shared') ? 'signed off' : 'drafting'
  const examined = [{ file, facts }]
  const noticed = [...noticeChiNumbers(examined, false), ...noticeKinds(examined), ...noticeContent(examined)].map(
    (one) => ({ ...one, ...weigh(one.code, stage) }),
  )
  return pressingFirst([...ofName(file), ...ofColumns(columns), ...noticed, ...ofState(file)])
}

function ofName({ chiInName }: WatchedFile): readonly Finding[] {
  const line = 'Its name holds a CHI number. Rename it.'
  return chiInName ? [{ code: 'CHI number', line, blocks: true }] : []
}

function ofColumns(columns: readonly string[]): readonly Finding[] {
  const count = columns.reduce((sum, text) => sum + countChiNumbers(text) + text.split(HIDDEN_CHI).length - 1, 0)
  const line = 'What is written about it holds a CHI number. Take it out there.'
  return count === 0 ? [] : [{ code: 'CHI number', line, blocks: true, count }]
}

function ofState({ size, checkedOutBy }: WatchedFile): readonly Finding[] {
  if (size === 0)
    return [{ code: 'arriving', line: 'It is empty so far. Upload it again if it stays so.', blocks: true }]
  const line = 'Somebody has it checked out, so others see an old version. Ask for it to be checked in.'
  return checkedOutBy === undefined ? [] : [{ code: 'checked out', line, blocks: false }]
}
