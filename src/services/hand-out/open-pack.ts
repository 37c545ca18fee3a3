import { EVIDENCE_LOG } from '../../domain/log/evidence-log-file.ts'
import { logLines } from '../../domain/log/log-lines.ts'
import { linkTo, type PackFile, planPack } from '../../domain/log/pack-plan.ts'
import { safeName } from '../../domain/log/safe-name.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import { GraphFailure } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import { nameForLog } from '../name-for-log.ts'
import type { LogSheet } from '../ports/log-workbooks.ts'
import type { ZipEntry } from '../ports/zip-writer.ts'
import type { Surroundings } from '../surroundings.ts'
import { composeWorkbook } from './compose-workbook.ts'
import { countLeftOut } from './count-left-out.ts'
import { holdingChi } from './holding-chi.ts'
import { type PackIndex, packIndexPage } from './pack-index-page.ts'
import { type EvidenceRead, readEvidence } from './read-evidence.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'contents' | 'logWorkbooks' | 'zipWriter' | 'log'>

/** A zip on its way. */
export interface Pack {
  /** `Evidence Northmoor 2027-03-01.zip` */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/** Who takes it is noted for the operator; whether they may is asked before. */
export interface PackFor {
  readonly inspectionId: string
  readonly by: { readonly id: string }
}

/**
 * The evidence as one zip: the log, every piece by indicator, and a page that leads to them. It is made as it is read, a
 * file at a time; one that cannot be had, or holds a CHI number, is named on the page. Throws `Refusal` (`unknown inspection`).
 */
export async function openPack(needs: Needs, { inspectionId, by }: PackFor): Promise<Pack> {
  const read = await readEvidence(needs, inspectionId)
  const { inspection, programme, evidence } = read
  const files = planPack(evidence, inspection.settings.indicators)
  const asAt = dayOf(needs.clock.now(), programme.timeZone)
  const leftOut = await countLeftOut(needs, inspectionId)
  const chi = await holdingChi(needs, inspectionId, evidence)
  const { partnership } = inspection
  const index = { partnership, asAt, indicators: inspection.settings.indicators, files, leftOut }
  needs.log.info('evidence pack', { inspection: inspectionId, person: by.id, files: files.length, leftOut })
  return {
    name: safeName(`Evidence ${partnership} ${asAt}.zip`),
    content: needs.zipWriter.write(listEntries(needs, read, index, chi)),
  }
}

/** The page comes last, when it is known what could not be had. */
async function* listEntries(
  needs: Needs,
  read: EvidenceRead,
  index: Omit<PackIndex, 'missing' | 'log'>,
  chi: ReadonlySet<string>,
): AsyncGenerator<ZipEntry> {
  const modifiedAt = needs.clock.now()
  const missing = new Map([...chi].map((id) => [id, HOLDS_CHI]))
  const files = index.files.filter(({ evidence }) => !chi.has(evidence.fileId))
  let log: string | null = EVIDENCE_LOG
  yield {
    ...{ path: EVIDENCE_LOG, bytes: 0, modifiedAt, open: () => composeLog(needs, read, { ...index, files }) },
    failed: () => {
      log = null
    },
  }
  for (const file of files) {
    const failure = yield* tryTwice(needs, read.inspection.place.driveId, file)
    if (failure === null) continue
    missing.set(file.evidence.fileId, whyMissing(failure))
    needs.log.warn('evidence pack lacks a file', { inspection: read.inspection.id, reason: nameForLog(failure) })
  }
  const page = async () => packIndexPage({ ...index, log, missing })
  yield { path: 'Index.html', bytes: 0, modifiedAt, open: page }
}

/** Its titles lead to the files beside it. Where the template cannot be had now, it is of our own make. */
async function composeLog(
  needs: Needs,
  { inspection, evidence }: EvidenceRead,
  index: Omit<PackIndex, 'missing' | 'log'>,
) {
  const links = new Map(index.files.map((file) => [file.evidence.fileId, linkTo(file)]))
  const here = evidence.map((one) => ({ ...one, url: links.get(one.fileId) ?? '' }))
  const lines = logLines(here, inspection.settings.indicators)
  const sheet: LogSheet = { partnership: inspection.partnership, asAt: index.asAt, lines }
  const template = (await needs.store.logKeepings.get(inspection.id))?.template ?? null
  const composed = composeWorkbook(needs, inspection.place.driveId, template, sheet)
  return (await composed.catch(() => composeWorkbook(needs, inspection.place.driveId, null, sheet))).bytes
}

/** What breaks off on the way is fetched once more. Gives with what it failed in the end, `null` where it did not. */
async function* tryTwice(
  needs: Needs,
  driveId: string,
  { evidence, path }: PackFile,
): AsyncGenerator<ZipEntry, unknown> {
  let failure: unknown = null
  for (let made = 1; made <= 2; made++) {
    failure = null
    yield {
      ...{ path, bytes: evidence.bytes, modifiedAt: needs.clock.now() },
      open: () => needs.contents.download(driveId, evidence.fileId),
      failed: (error) => {
        failure = error
      },
    }
    if (!isInDoubt(failure)) break
  }
  return failure
}

const HOLDS_CHI =
  'a number in the form of a CHI number stands in it. Take the number out, then download the pack once more.'

function whyMissing(error: unknown): string {
  if (!(error instanceof GraphFailure)) return 'it could not be read.'
  if (error.reason === 'missing') return 'it is no longer in the library.'
  return 'SharePoint did not give it. Download the pack once more, or take this file from the library.'
}
