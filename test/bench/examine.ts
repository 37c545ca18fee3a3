/** `npm run bench:examine [files]`: looking into evidence for the first time, where every answer of the library takes its time. */
import { setTimeout as pass } from 'node:timers/promises'
import { examineFiles } from '../../src/services/examine/examine-files.ts'
import { QuickXor } from '../../src/services/examine/quick-xor.ts'
import type { FileContents } from '../../src/services/ports/file-contents.ts'
import type { Library } from '../../src/services/ports/library.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { makeDocument } from '../office/support/make-document.ts'
import { inspectionFor } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'

const FILES = Number(process.argv[2] ?? 1_000)
/** An address and a content, one after the other. */
const ANSWER = 300
const MOUNTAIN = 90_000
/** Resource units of the smallest tenant, a minute: ours is the most that may be spent. */
const UNITS = 800

const { id } = inspectionFor()
const needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
await provision(needs, id)
const log = (await needs.store.folders.of(id)).find(({ key }) => key === 'working/evidence')?.itemId ?? ''
const bytes = makeDocument({ paragraphs: Array.from({ length: 200 }, () => 'People told us what matters to them.') })
const digest = new QuickXor()
digest.update(bytes)
for (let number = 0; number < FILES; number += 1) {
  const file = needs.library.upload(log, `Evidence ${number}.docx`, bytes.length, undefined, digest.digest())
  needs.uploads.bytes.set(file.id, bytes)
}
await syncLibrary(needs, id)

let units = 0
const download: FileContents['download'] = async (drive, file) => {
  units += 1
  await pass(ANSWER)
  return needs.contents.download(drive, file)
}
const entries: Library['entries'] = async (drive, ids) => {
  units += ids.length
  await pass(ANSWER)
  return needs.library.entries(drive, ids)
}
const slow = { ...needs, contents: { ...needs.contents, download }, library: { ...needs.library, entries } }

const began = performance.now()
const before = process.cpuUsage()
while ((await examineFiles(slow, id)).again !== null);
const each = (performance.now() - began) / FILES
const { user, system } = process.cpuUsage(before)
const most = Math.max(each, (60_000 / UNITS) * (units / FILES))
console.log(
  `${FILES} files: ${each.toFixed(0)} ms each, ${(units / FILES).toFixed(2)} units, ${((user + system) / 1000 / FILES).toFixed(1)} ms of processor`,
)
console.log(`${MOUNTAIN.toLocaleString('en-GB')} of them: ${((most * MOUNTAIN) / 3_600_000).toFixed(1)} hours`)
process.exit(units > FILES || each > ANSWER / 2 ? 1 : 0)
