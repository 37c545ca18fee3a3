import type { Person } from '../../domain/inspection/inspection.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import type { Reach, Reached } from '../../domain/notice/reach.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'
import { reasonGivenUp } from './say-once.ts'
import { sentNotices } from './sent-notices.ts'

type Needs = Pick<Surroundings, 'store' | 'roster' | 'messenger'>

/** Everybody of the partnership's who has a seat, by name, and whether Waymark's messages come to them. */
export async function seeReach(needs: Needs, picture: Picture): Promise<readonly Reached[]> {
  const { inspection } = picture
  const [members, outcomes] = await Promise.all([membersOf(needs, picture), outcomesOf(needs, inspection.id)])
  const people = peopleWithSeats(picture)
  const reached = people.map(async ({ person, seats }) => {
    const last = outcomes.get(person.id)
    const reason = last && reasonGivenUp(last)
    return {
      ...{ person, seats, reach: await reachOf(needs, person, members) },
      failed: reason && last.receipt ? { reason, at: last.receipt.at } : null,
    }
  })
  return Promise.all(reached)
}

async function reachOf({ messenger }: Needs, { id }: Person, members: ReadonlySet<string> | null): Promise<Reach> {
  if (await messenger.hasChat(id)) return 'chat'
  if (members === null) return 'unknown'
  return members.has(id) ? 'team' : 'nowhere'
}

/** `null` where Teams cannot be asked. */
async function membersOf({ roster }: Needs, { inspection }: Picture): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await roster.members(inspection.place.teamId)).map(({ id }) => id))
  } catch (error) {
    if (error instanceof GraphFailure) return null
    throw error
  }
}

/** What came of the last message to each; a key ends in whom it was for. */
async function outcomesOf(needs: Needs, inspectionId: string): Promise<ReadonlyMap<string, Effect>> {
  const sent = await sentNotices(needs, inspectionId)
  const inOrder = sent.toSorted((a, b) => (a.receipt?.at ?? 0) - (b.receipt?.at ?? 0))
  return new Map(inOrder.map((effect) => [effect.key.split('/').at(-1) ?? '', effect]))
}

function peopleWithSeats({ inspection, programme }: Picture) {
  const people = new Map<string, { person: Person; seats: string[] }>()
  for (const { seat, holder, deputy } of inspection.seats) {
    const definition = programme.seats.find(({ id }) => id === seat)
    if (!definition || definition.role === 'outside') continue
    for (const [person, title] of [
      [holder, definition.title],
      [deputy, `${definition.title} (deputy)`],
    ] as const) {
      if (!person) continue
      const known = people.get(person.id) ?? { person, seats: [] }
      known.seats.push(title)
      people.set(person.id, known)
    }
  }
  return [...people.values()].toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'))
}
