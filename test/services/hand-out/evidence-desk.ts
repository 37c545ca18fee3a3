import { LOG_FOLDER } from '../../../src/domain/log/evidence-log-file.ts'
import { type LogColumns, NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { keepWorkbook } from '../../../src/services/hand-out/keep-workbook.ts'
import type { Entry } from '../../../src/services/ports/library.ts'
import { readWorkbook, said } from '../../office/read-workbook.ts'
import { fileOf } from '../../store/samples.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

const ID = 'northmoor'
export const MINUTE = 60_000

/** An inspection with an evidence log folder, and what people and the watch do there. */
export interface EvidenceDesk {
  readonly needs: MemorySurroundings
  readonly inspectionId: string
  /** A piece of evidence lies in an indicator's folder, with what people wrote about it. */
  addEvidence(name: string, columns?: Partial<LogColumns>, folder?: string): Promise<string>
  describe(fileId: string, columns: Partial<LogColumns>): Promise<void>
  /** The watch sees what lies in the log's folder. */
  look(): Promise<void>
  /** So long later everything is looked at and filed. */
  after(minutes: number): ReturnType<typeof keepWorkbook>
  /** The workbooks in the log's folder, in order of name. */
  workbooks(): readonly Entry[]
  /** References that a workbook lists, line by line. */
  listed(name: string): Promise<readonly unknown[]>
  /** A person saves a workbook there, or over one of that name. */
  save(name: string, bytes: Uint8Array): Entry
}

export async function openEvidenceDesk(): Promise<EvidenceDesk> {
  const needs = await surroundingsAt('2027-02-15T09:00:00Z', [inspectionFor()])
  const { library, store, uploads, clock } = needs
  const log = library.makeFolder('root', 'Evidence log')
  const indicator = library.makeFolder(log.id, '1.2 Key processes')
  const place = (key: string, { id, webUrl }: Entry) => ({ key, itemId: id, webUrl })
  await store.folders.save(ID, [place(LOG_FOLDER, log), place(`${LOG_FOLDER}/1.2`, indicator)])
  const inLog = () => library.all().filter(({ parentId, isFolder }) => parentId === log.id && !isFolder)
  const desk: EvidenceDesk = {
    ...{ needs, inspectionId: ID },
    async addEvidence(name, columns = {}, folder = `${LOG_FOLDER}/1.2`) {
      const { id, size, eTag, cTag, webUrl, createdAt } = library.upload(indicator.id, name)
      const seen = { size, eTag, cTag, webUrl, createdAt, receivedAt: clock.now(), contentAt: clock.now() }
      await store.library.saveFiles(ID, [fileOf(id, { ...seen, name, folder })])
      await store.logEntries.issue(ID, [id])
      await desk.describe(id, columns)
      return id
    },
    async describe(fileId, columns) {
      const [entry] = await store.logEntries.byFile(ID, [fileId])
      if (entry) await store.logEntries.save(ID, [{ ...entry, columns: { ...NO_COLUMNS, ...columns } }])
    },
    async look() {
      const before = await store.library.in(ID, [LOG_FOLDER])
      const seen = inLog().map((entry) => {
        const { id, name, size, eTag, cTag, webUrl, createdAt } = entry
        const known = before.find((file) => file.id === id)
        const times = { createdAt, receivedAt: known?.receivedAt ?? clock.now() }
        return fileOf(id, { ...{ name, size, eTag, cTag, webUrl }, ...times, folder: LOG_FOLDER })
      })
      await store.library.setAside(
        ID,
        before.map(({ id }) => id).filter((id) => !seen.some((file) => file.id === id)),
      )
      await store.library.saveFiles(ID, seen)
      await store.library.saveWatch(ID, { token: 't', checkedAt: clock.now() })
    },
    async after(minutes) {
      clock.set(clock.now() + minutes * MINUTE)
      await desk.look()
      return keepWorkbook(needs, ID)
    },
    workbooks: () => inLog().toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    async listed(name) {
      const entry = inLog().find((one) => one.name === name)
      const workbook = await readWorkbook(uploads.bytes.get(entry?.id ?? '') ?? new Uint8Array())
      const [sheet] = workbook.worksheets.slice(-1)
      const heads = sheet?.getRow(sheet.name === 'Log' ? 4 : 1)
      const column = [1, 2].find((at) => /^Ref/.test(String(heads?.getCell(at).value))) ?? 0
      const from = (heads?.number ?? 0) + 1
      return Array.from({ length: (sheet?.rowCount ?? 0) - from + 1 }, (_, at) =>
        said(sheet!.getCell(from + at, column)),
      )
    },
    save(name, bytes) {
      const entry = library.upload(log.id, name, bytes.length)
      uploads.bytes.set(entry.id, bytes)
      return entry
    },
  }
  return desk
}
