import { afterEach, beforeEach, expect, it } from 'vitest'
import { lookAtSharing } from '../../src/services/sharing/look-at-sharing.ts'
import { seeSharing } from '../../src/services/sharing/see-sharing.ts'
import { libraryUser } from './library-user.ts'
import { openSetUpWorkbench, type Workbench } from './workbench.ts'

const BASE = 'Joint inspection 2027'
const SHARED = `${BASE}/Shared with inspection team`

let bench: Workbench
beforeEach(async () => {
  bench = await openSetUpWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
})
afterEach(() => bench.close())

it('what lies open in a library is seen, at a cost that does not grow with what is closed', {
  timeout: 30_000,
}, async () => {
  const user = await libraryUser(bench)
  await user.upload(`${SHARED}/W06 Pre-Inspection Return/Planted Name.xlsx`)
  await user.upload(`${SHARED}/Loose.docx`)
  await user.share(await user.upload(`${BASE}/Working/Evidence log/Half-finished.docx`))
  for (let index = 0; index < 5; index += 1) await user.upload(`${BASE}/Working/Evidence log/${index}.docx`)
  bench.tenant.kernel.traffic.clear()
  const look = await lookAtSharing(bench.needs, bench.inspectionId)
  const asked = [...bench.tenant.kernel.traffic.list()].filter(({ surface }) => surface === 'graph')
  expect(asked.length).toBeLessThan(12)
  expect(JSON.stringify(look)).not.toContain('Planted')
  const { report } = await seeSharing(bench.needs, bench.inspectionId)
  expect(report?.folders.map(({ path, files }) => [path.join('/'), files])).toEqual([
    ['', 1],
    ['W06 Pre-Inspection Return', 1],
  ])
  const exposed = report?.findings.filter((finding) => finding.exposed).map(({ code }) => code)
  expect(exposed).toEqual(['loose files', 'shared apart', 'inherits'])
  expect(report?.findings.map(({ line }) => line).join()).toContain(
    '“Half-finished.docx” in Working, Evidence log is open to everybody in the organisation who has its link.',
  )
})
