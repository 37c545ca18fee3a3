import { rememberTurns } from '../../../bot/teams/remember-turns.ts'
import type { Act } from '../../../src/domain/inspection/deed.ts'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import { recordAct } from '../../../src/services/deed/act.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { choose, unchoose } from '../../../src/services/notice/choose.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { see } from '../../../src/services/see.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { personOf } from '../../sim/world/inspection-of.ts'
import type { ActSeen } from '../happened.ts'
import type { PlannedAct } from '../story.ts'
import { change, isChange } from './changes.ts'
import type { Outside } from './outside.ts'
import type { Process } from './process.ts'

/** Lets people do what the story has them do, by way of the running process. */
export interface People {
  /** Again where Teams gives the same activity again. @param running `null` while the server is down */
  act(planned: PlannedAct, running: Process | null): Promise<void>
}

/** What was written down of an act, by which it can be taken back. */
interface Trace {
  readonly act: PlannedAct
  readonly kept: 'deed' | 'choice'
  readonly id: string
  undone?: true
}

type Done = Pick<ActSeen, 'outcome' | 'why' | 'undoes'>

export function createPeople({ clock, seen }: Outside): People {
  const traces: Trace[] = []
  const answered = new Set<number>()
  return {
    async act(planned, running) {
      const at = clock.now()
      const done: Done = running ? await attempt(planned, running) : { outcome: 'failed', why: 'the server is down' }
      if (answered.has(planned.n)) return
      if (done.outcome !== 'failed') answered.add(planned.n)
      seen.acts.push({ ...planned, at, ...done })
    },
  }

  /** The same activity is answered once, as `bot/teams` has it. */
  async function attempt(planned: PlannedAct, { needs }: Process): Promise<Done> {
    const once = rememberTurns<Done>({ ...needs, answered: needs.store.answered, pause: async () => undefined })
    try {
      return await once(`chat/${planned.n}`, () => perform(planned, needs))
    } catch (error) {
      return { outcome: 'failed', why: error instanceof Error ? error.message : String(error) }
    }
  }

  async function perform(planned: PlannedAct, needs: Surroundings): Promise<Done> {
    try {
      return await carryOut(planned, needs)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { outcome: 'refused', why: error.message }
    }
  }

  async function carryOut(planned: PlannedAct, needs: Surroundings): Promise<Done> {
    if (planned.kind === 'undo') return takeBack(planned, needs)
    if (isChange(planned)) {
      await change(planned, needs)
    } else {
      traces.push({ act: planned, ...(await note(planned, needs)) })
    }
    needs.wake(planned.inspection)
    return { outcome: 'taken' }
  }

  async function takeBack(planned: PlannedAct & { readonly kind: 'undo' }, needs: Surroundings): Promise<Done> {
    const { inspection: inspectionId, who } = planned
    const trace = traces.findLast((one) => !one.undone && one.act.inspection === inspectionId && isOf(one, planned.of))
    if (!trace) return { outcome: 'refused', why: 'nothing to undo' }
    const by = personOf(who)
    if (trace.kept === 'deed') await undoDeed(needs, { inspectionId, deedId: trace.id, by })
    else await unchoose(needs, { inspectionId, choiceId: trace.id, by })
    trace.undone = true
    needs.wake(inspectionId)
    return { outcome: 'taken', undoes: trace.act.n }
  }
}

function isOf({ act }: Trace, of: string): boolean {
  return act.kind === 'muted' ? act.person === of : 'item' in act && act.item === of
}

async function note(planned: PlannedAct, needs: Surroundings): Promise<Pick<Trace, 'kept' | 'id'>> {
  const { inspection: inspectionId, who } = planned
  const by = personOf(who)
  const choice = planned.kind === 'held' ? await holdOf(planned, needs) : choiceOf(planned)
  if (choice) return { kept: 'choice', id: (await choose(needs, { inspectionId, by, choice })).id }
  const act = actOf(planned, needs.clock.now())
  if (!act || !('item' in planned)) throw new Error(`"${planned.kind}" is nothing that is done in Waymark.`)
  return { kept: 'deed', id: (await recordAct(needs, { inspectionId, itemId: planned.item ?? '', by, act })).id }
}

/** Of what is due as it is now. */
async function holdOf(
  { inspection, item }: PlannedAct & { readonly kind: 'held' },
  needs: Surroundings,
): Promise<Choice> {
  const { items } = await see(needs, inspection)
  const dated = items.find((one) => one.dated.item.id === item)?.dated
  const due = dated?.type === 'due' ? { due: dated.due } : {}
  return { type: 'held', itemId: item, ...due, reason: 'Agreed with the inspection lead' }
}

function choiceOf(planned: PlannedAct): Choice | undefined {
  switch (planned.kind) {
    case 'muted':
      return { type: 'muted', person: planned.person }
    case 'snoozed': {
      const { item: itemId, person, until } = planned
      return { type: 'snoozed', itemId, person, until, reason: 'Waits for figures' }
    }
    case 'asked': {
      const { item: itemId, person, when } = planned
      return { type: 'asked', person, ...(itemId !== undefined && { itemId }), when, words: 'Ring the board' }
    }
    default:
      return undefined
  }
}

function actOf(planned: PlannedAct, now: number): Act | undefined {
  switch (planned.kind) {
    case 'taken':
      return { type: 'taken', person: planned.person, name: personOf(planned.person).name }
    case 'handed in':
      return { type: 'handed in', when: now, where: 'by email to the inspection lead' }
    case 'not applicable':
      return { type: 'not applicable', reason: 'Agreed with the inspection lead' }
    case 'done':
    case 'ready':
    case 'signed off':
      return { type: planned.kind }
    default:
      return undefined
  }
}
