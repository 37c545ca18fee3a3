import { asksWhich, type LogChoice, NOTHING_KEPT } from '../../domain/log/log-keeping.ts'
import { allow } from '../allow.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { handOutTurn } from '../turns.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'turns' | 'wake'>

interface Choosing {
  readonly inspectionId: string
  readonly by: { readonly id: string }
  readonly choice: LogChoice
  /** Of the person's workbook as it was when they were asked. */
  readonly cTag: string
}

/** Says which of two workbooks is the log. What follows from it is done by the filing. Throws `Refusal`. */
export function chooseLog(needs: Needs, { inspectionId, by, choice, cTag }: Choosing): Promise<void> {
  return needs.turns.run(handOutTurn(inspectionId), async () => {
    const seating = await inspectionAndProgramme(needs, inspectionId)
    allow(seating, by, 'change settings', 'Only the coordinator can say which log is kept.')
    const keeping = (await needs.store.logKeepings.get(inspectionId)) ?? NOTHING_KEPT
    if (!asksWhich(keeping) || keeping.theirs?.cTag !== cTag) {
      const told = 'The log was changed once more, or somebody chose already. Nothing was changed: look at it again.'
      throw new Refusal('changed meanwhile', told)
    }
    await needs.store.logKeepings.save(inspectionId, { ...keeping, choice })
    needs.wake(inspectionId)
  })
}
