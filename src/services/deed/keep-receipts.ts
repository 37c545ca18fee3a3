import type { Digest, HandInReceipt, ReceiptFile } from '../../domain/evidence/hand-in-receipt.ts'
import type { Deed, HandedIn } from '../../domain/inspection/deed.ts'
import type { Filed } from '../agenda/filing.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { Examination } from '../ports/examinations.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { deedsTurn } from '../turns.ts'
import { composeReceipt } from './compose-receipt.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'contents' | 'programmes' | 'clock' | 'turns' | 'log'>

/** Downloaded in one go: after so many others have their turn. */
const AT_ONCE = 5
const RETRY = 15 * 60_000

/** A filing step: writes down what the watch saw handed in, and completes receipts with the digests of their files. */
export const keepReceipts = {
  name: 'receipts',
  async run(needs: Needs, inspectionId: string): Promise<Filed> {
    const written = await writeMissing(needs, inspectionId)
    const unfinished = await needs.store.receipts.unfinished(inspectionId)
    if (unfinished.length === 0) return { changed: written, again: null }
    let again = needs.clock.now()
    for (const receipt of unfinished.slice(0, AT_ONCE)) {
      if (!(await fillIn(needs, receipt))) again = needs.clock.now() + RETRY
    }
    return { changed: true, again }
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
    for (const deed of missing) {
      const one = picture.items.find(({ dated }) => dated.item.id === deed.itemId)
      const receipt = one && (await composeReceipt(store, picture, one, deed))
      if (receipt) await store.receipts.save(receipt)
    }
    return true
  })
}

/** Some digests at a time. False where the library did not give a content. */
async function fillIn(needs: Needs, receipt: HandInReceipt): Promise<boolean> {
  const { store, log } = needs
  const { inspectionId } = receipt
  const ids = receipt.files.map(({ id }) => id)
  const examined = await store.examinations.of(inspectionId, ids)
  const files: ReceiptFile[] = []
  let downloads = 0
  let done = true
  for (const file of receipt.files) {
    const sha256 = file.digest === 'pending' ? shaOf(examined.get(file.id), file) : undefined
    if (sha256 !== undefined) files.push({ ...file, digest: { sha256 } })
    else if (file.digest !== 'pending' || downloads === AT_ONCE || !done) files.push(file)
    else {
      downloads += 1
      const digest = await digestOf(needs, inspectionId, file)
      done = digest !== 'pending'
      files.push({ ...file, digest })
    }
  }
  await store.receipts.save({ ...receipt, files })
  log.info('receipt completed', { inspection: inspectionId, item: receipt.itemId, downloads })
  return done
}

/** Of the very content that was handed in. */
function shaOf(examination: Examination | undefined, { cTag }: ReceiptFile): string | undefined {
  return examination?.cTag === cTag ? (examination.facts?.sha256 ?? undefined) : undefined
}

/** The content may change while it is read: it counts where it was the same before and after. */
async function digestOf(needs: Needs, inspectionId: string, { id, cTag }: ReceiptFile): Promise<Digest> {
  const { store, library, contents, log } = needs
  try {
    const inspection = await store.inspections.get(inspectionId)
    const driveId = inspection?.place.driveId ?? ''
    const isSame = async () => (await library.entries(driveId, [id])).get(id)?.cTag === cTag
    if (!(await isSame())) return 'lost'
    const sha256 = await contents.digest(driveId, id)
    return (await isSame()) ? { sha256 } : 'lost'
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    log.warn('receipt waits', { inspection: inspectionId, reason: error.reason })
    return error.reason === 'missing' || error.reason === 'invalid' ? 'lost' : 'pending'
  }
}
