import type { FilingStep } from '../agenda/filing-step.ts'
import { GraphFailure } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { watchTurn } from '../turns.ts'
import { carryOut, type Filing, giveUp, PREFIX, readKey } from './carry-out-filing.ts'

const RETRY = 60_000

/** Moves what was on its way to its return's folder when Waymark stopped or the answer was lost. */
export const finishFilingsStep: FilingStep = {
  name: 'finish filings',
  run: (needs, inspectionId) =>
    needs.turns.run(watchTurn(inspectionId), async () => {
      const begun = await filingsBegun(needs, inspectionId)
      const done = []
      for (const filing of begun) done.push(await finish(needs, filing))
      return { changed: begun.length > 0, again: done.includes(false) ? needs.clock.now() + RETRY : null }
    }),
}

async function filingsBegun({ store, programmes }: Surroundings, inspectionId: string): Promise<readonly Filing[]> {
  const begun = (await store.effects.startingWith(inspectionId, PREFIX)).filter(({ receipt }) => !receipt)
  if (begun.length === 0) return []
  const { driveId } = (await inspectionAndProgramme({ store, programmes }, inspectionId)).inspection.place
  const filings: Filing[] = []
  for (const { key } of begun) {
    const { deedId, eTag } = readKey(key)
    const deed = await store.deeds.get(inspectionId, deedId)
    if (deed?.type === 'filed') filings.push({ deed, eTag, driveId })
  }
  return filings
}

/** False where it has to wait. */
async function finish(needs: Surroundings, filing: Filing): Promise<boolean> {
  const facts = { inspection: filing.deed.inspectionId, item: filing.deed.itemId }
  try {
    if (filing.deed.undone) await giveUp(needs, filing)
    else await carryOut(needs, filing)
    return true
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    if (isInDoubt(error) || error.reason === 'locked' || error.reason === 'throttled') return false
    await giveUp(needs, filing)
    needs.log.warn('filing given up', { ...facts, reason: error.reason })
    return true
  }
}
