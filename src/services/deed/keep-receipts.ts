import type { Digest, HandInReceipt, ReceiptFile } from '../../domain/evidence/hand-in-receipt.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Deed, HandedIn } from '../../domain/inspection/deed.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { Examination } from '../ports/examinations.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { deedsTurn } from '../turns.ts'
import { composeReceipt } from './compose-receipt.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'contents' | 'programmes' | 'clock' | 'turns' | 'log'>

/** Downloaded in one go: after so many others have their turn. */
const AT_ONCE = 5
/** Receipts that wait, before those behind them do too: the library itself may be away. */
const MOST_WAITING = 20
const RETRY = 5 * 60_000
/** What SharePoint itself wrote into a file is told from what people did once it has been examined; no longer than that. */
const PATIENCE = 60 * 60_000

/** A filing step: writes down what the watch saw handed in, and completes receipts with the digests of their files. */
export const keepReceipts = {
  name: 'receipts',
  async run(needs: Needs, inspectionId: string): Promise<{ changed: boolean; again: Instant | null }> {
    const written = await writeMissing(needs, inspectionId)
    const unfinished = await needs.store.receipts.unfinished(inspectionId)
    if (unfinished.length === 0) return { changed: written, again: null }
    const tally = { filled: 0, waiting: 0, changed: false }
    for (const receipt of unfinished) {
      if (tally.filled === AT_ONCE || tally.waiting === MOST_WAITING) break
      const { changed, waits } = await fillIn(needs, receipt)
      tally[waits ? 'waiting' : 'filled'] += 1
      tally.changed ||= changed
    }
    const isStuck = tally.waiting > 0 && !tally.changed
    return { changed: written || tally.changed, again: needs.clock.now() + (isStuck ? RETRY : 0) }
  },
}

/** Nobody stood by to whom a receipt could be given. */
function writeMissing(needs: Needs, inspectionId: string): Promise<boolean> {
  const { store, turns } = needs
  return turns.run(deedsTurn(inspectionId), async () => {
    const known = new Set(await store.receipts.ids(inspectionId))
    const missing = (await store.deeds.of(inspectionId)).filter(
      (deed): deed is Deed & HandedIn => deed.type === 'handed in' && !deed.undone && !known.has(deed.id),
    )
    if (missing.length === 0) return false
    const picture = await see(needs, inspectionId)
    let any = false
    for (const deed of missing) {
      const one = picture.items.find(({ dated }) => dated.item.id === deed.itemId)
      const receipt = one && (await composeReceipt(store, picture, one, deed))
      if (receipt) await store.receipts.save(receipt)
      any ||= receipt !== undefined
    }
    return any
  })
}

/** Some digests at a time, up to one that has to wait. */
async function fillIn(needs: Needs, receipt: HandInReceipt): Promise<{ changed: boolean; waits: boolean }> {
  const { log } = needs
  const known = await knownOf(needs, receipt)
  const files: ReceiptFile[] = []
  let downloads = 0
  let waits = false
  for (const file of receipt.files) {
    const sha256 = file.digest === 'pending' ? examinedSha(known, file) : undefined
    if (sha256 !== undefined) files.push({ ...file, digest: { sha256 } })
    else if (file.digest !== 'pending' || downloads === AT_ONCE || waits) files.push(file)
    else {
      downloads += 1
      const digest = await digestOf(needs, receipt, file, known)
      waits = digest === 'pending'
      files.push({ ...file, digest })
    }
  }
  const changed = files.some((file, index) => file.digest !== receipt.files[index]?.digest)
  if (changed) await keepDigests(needs, { ...receipt, files })
  log.info('receipt filled in', { inspection: receipt.inspectionId, item: receipt.itemId, downloads, waits })
  return { changed, waits }
}

/** Another process may have found others meanwhile: those stay. */
function keepDigests({ store, turns }: Needs, receipt: HandInReceipt): Promise<void> {
  const { inspectionId, id } = receipt
  return turns.run(deedsTurn(inspectionId), async () => {
    const there = new Map((await store.receipts.get(inspectionId, id))?.files.map((file) => [file.id, file.digest]))
    const files = receipt.files.map((file) => {
      const known = there.get(file.id)
      return known === undefined || known === 'pending' ? file : { ...file, digest: known }
    })
    await store.receipts.save({ ...receipt, files })
  })
}

interface Known {
  readonly driveId: string
  readonly watched: ReadonlyMap<string, WatchedFile>
  readonly examined: ReadonlyMap<string, Examination>
}

async function knownOf({ store }: Needs, { inspectionId, files }: HandInReceipt): Promise<Known> {
  const ids = files.map(({ id }) => id)
  const watched = await store.library.byId(inspectionId, ids)
  return {
    driveId: (await store.inspections.get(inspectionId))?.place.driveId ?? '',
    watched: new Map(watched.map((file) => [file.id, file])),
    examined: await store.examinations.of(inspectionId, ids),
  }
}

/** Whether a content of the file, as its cTag tells it, is that which was handed in. */
function isHandedIn(cTag: string | undefined, file: ReceiptFile, watched: WatchedFile | undefined): boolean {
  return cTag === file.cTag || (cTag === watched?.cTag && watched?.content === file.content)
}

function examinedSha({ watched, examined }: Known, file: ReceiptFile): string | undefined {
  const examination = examined.get(file.id)
  const isIt = examination && isHandedIn(examination.cTag, file, watched.get(file.id))
  return isIt ? (examination.facts?.sha256 ?? undefined) : undefined
}

/** The content may change while it is read: it counts where it was the same before and after. */
async function digestOf(needs: Needs, receipt: HandInReceipt, file: ReceiptFile, known: Known): Promise<Digest> {
  const { library, contents, log, clock } = needs
  const { driveId, watched, examined } = known
  const { id } = file
  const cTagNow = async () => (await library.entries(driveId, [id])).get(id)?.cTag
  try {
    const cTag = await cTagNow()
    if (cTag !== undefined && isHandedIn(cTag, file, watched.get(id))) {
      const sha256 = await contents.digest(driveId, id)
      return (await cTagNow()) === cTag ? { sha256 } : 'pending'
    }
    const isJudged = cTag === undefined || examined.get(id)?.cTag === cTag
    return isJudged || clock.now() > receipt.writtenAt + PATIENCE ? 'lost' : 'pending'
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    log.warn('receipt waits', { inspection: receipt.inspectionId, reason: error.reason })
    return error.reason === 'missing' || error.reason === 'invalid' ? 'lost' : 'pending'
  }
}
