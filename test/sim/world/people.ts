import type { Act, Deed } from '../../../src/domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../../src/domain/inspection/picture.ts'
import { startOf } from '../../../src/domain/schedule/schedule.ts'
import { act } from '../../../src/services/deed/act.ts'
import { handIn } from '../../../src/services/deed/hand-in.ts'
import { wishesFor } from '../../../src/services/deed/item-acts.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { see } from '../../../src/services/see.ts'
import type { ActSeen } from '../happened.ts'
import type { ActKind, PlannedAct } from '../story.ts'
import { personOf } from './inspection-of.ts'
import type { Outside } from './outside.ts'
import type { Process } from './process.ts'
import { actOnFiles, isFileAct, takesFileAct } from './sharepoint-acts.ts'

/** A person looks at the things that are near in time first. */
const NEAR = 12

type Outcome = Pick<ActSeen, 'outcome' | 'why'>

/** Lets people do what the story has them do, by way of the running process or in Microsoft's own apps. */
export interface People {
  /** @param running `null` while the server is down */
  act(planned: PlannedAct, running: Process | null): Promise<void>
}

export function createPeople(outside: Outside): People {
  const deeds = new Map<number, string>()
  return {
    async act(planned, running) {
      const { n, inspection, who, kind, undoes } = planned
      const at = outside.clock.now()
      const picture = await see(outside, inspection).catch(() => null)
      const itemId = picture ? pickItem(picture, planned) : undefined
      const { outcome, why } = picture
        ? await attempt(() => perform(planned, picture, itemId, running)).then((one) =>
            orStored(one, planned, itemId, at),
          )
        : { outcome: 'failed' as const, why: 'not set up' }
      outside.seen.acts.push({
        ...{ n, at, inspection, who, kind, outcome },
        ...(itemId !== undefined && { itemId }),
        ...(undoes !== undefined && { undoes }),
        ...(picture && releases(planned, picture, itemId) && { released: true as const }),
        ...(why !== undefined && { why }),
      })
    },
  }

  async function perform(
    planned: PlannedAct,
    picture: Picture,
    itemId: string | undefined,
    running: Process | null,
  ): Promise<Outcome> {
    const { kind } = planned
    const { place } = picture.inspection
    if (kind === 'delete card') {
      return outside.teams.deleteNewest(place.channelId) ? { outcome: 'taken' } : refusedBecause('no card')
    }
    if (kind === 'undo') return takeBack(planned, picture, itemId, running)
    if (itemId === undefined) return refusedBecause('nothing takes it')
    if (isFileAct(kind)) {
      const drive = outside.drives.get(place.driveId)
      const why = drive && actOnFiles(drive, picture, planned, itemId)
      return why === undefined ? { outcome: 'taken' } : refusedBecause(why)
    }
    if (!running) return { outcome: 'failed', why: 'the server is down' }
    deeds.set(planned.n, await actOnItem(planned, itemId, running))
    return { outcome: 'taken' }
  }

  /** A process that died may have written down what was done before it could answer. */
  async function orStored(
    outcome: Outcome,
    { n, inspection, who, kind, undoes }: PlannedAct,
    itemId: string | undefined,
    since: number,
  ): Promise<Outcome> {
    if (outcome.outcome !== 'failed') return outcome
    const all = await outside.store.deeds.of(inspection)
    const mine = ({ by, at }: Pick<Deed, 'by' | 'at'>) => by !== 'watch' && by.person === who && at >= since
    if (kind === 'undo') {
      const undone = all.find(({ id }) => id === deeds.get(undoes ?? -1))?.undone
      return undone && mine(undone) ? { outcome: 'taken' } : outcome
    }
    const deed = all.findLast((one) => mine(one) && one.itemId === itemId && one.type === kind)
    if (!deed) return outcome
    deeds.set(n, deed.id)
    return { outcome: 'taken' }
  }

  /** What a person did, or what the watch saw of an item. */
  async function takeBack(
    { inspection, who, undoes }: PlannedAct,
    picture: Picture,
    itemId: string | undefined,
    running: Process | null,
  ): Promise<Outcome> {
    const deedId = undoes === undefined ? seenOf(picture, itemId) : deeds.get(undoes)
    if (deedId === undefined) return refusedBecause('nothing to undo')
    if (!running) return { outcome: 'failed', why: 'the server is down' }
    await undoDeed(running.needs, { inspectionId: inspection, deedId, by: personOf(who) })
    return { outcome: 'taken' }
  }
}

async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { outcome: error instanceof Refusal ? 'refused' : 'failed', why }
  }
}

function wasSeen({ status }: ItemPicture): boolean {
  return status.deedId !== undefined && status.by === undefined
}

function seenOf({ items }: Picture, itemId: string | undefined): string | undefined {
  return items.find((one) => one.dated.item.id === itemId && wasSeen(one))?.status.deedId
}

function refusedBecause(why: string): Outcome {
  return { outcome: 'refused', why }
}

/** A number picks among what the person may do this to, the nearest in time first. */
function pickItem(picture: Picture, { item, kind, who }: PlannedAct): string | undefined {
  if (typeof item !== 'number') return item
  const fits = picture.items.filter((one) =>
    kind === 'undo'
      ? wasSeen(one)
      : isFileAct(kind)
        ? takesFileAct(one.dated.item, kind)
        : wishesFor(picture, one, who).some((wish) => wish === kind),
  )
  const near = fits
    .map((one) => ({ id: one.dated.item.id, far: Math.abs(startOf(one.dated) - picture.now) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, NEAR)
  return near[item % near.length]?.id
}

/** Twice in three times; else what goes into the shared area is handed in by word as well. */
function releases({ kind, n }: PlannedAct, { items }: Pick<Picture, 'items'>, itemId: string | undefined): boolean {
  const item = items.find(({ dated }) => dated.item.id === itemId)?.dated.item
  return kind === 'handed in' && item?.kind === 'return' && item.destination === 'shared-area' && n % 3 > 0
}

async function actOnItem(planned: PlannedAct, itemId: string, { needs }: Process): Promise<string> {
  const { inspection: inspectionId, who } = planned
  const by = personOf(who)
  const picture = await see(needs, inspectionId)
  if (releases(planned, picture, itemId)) return (await handIn(needs, { inspectionId, itemId, by })).id
  return (await act(needs, { inspectionId, itemId, by, act: actOf(planned.kind, who, needs.clock.now()) })).id
}

function actOf(kind: ActKind, who: string, now: number): Act {
  switch (kind) {
    case 'taken':
      return { type: kind, person: who, name: personOf(who).name }
    case 'handed in':
      return { type: kind, when: now, where: 'by email to the inspection lead' }
    case 'arrived':
      return { type: kind, when: now }
    case 'not applicable':
      return { type: kind, reason: 'Agreed with the inspection lead' }
    case 'done':
    case 'ready':
    case 'signed off':
      return { type: kind }
    default:
      throw new Error(`"${kind}" is nothing that is done in Waymark.`)
  }
}
