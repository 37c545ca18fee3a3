import type { Place } from '../domain/inspection/inspection.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { nameForLog } from './name-for-log.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'teamMembers' | 'clock' | 'log'>

type Where = Pick<Place, 'teamId' | 'channelId'>

/** For how long a list of members is believed, in milliseconds: so long somebody who was removed may still be heard. */
const FRESH = 120_000
/** Whoever is not on it may have come since: for them it is read anew when it is so old. */
const NEW = 10_000
/** After a failure it is asked again no sooner, so that Teams' service is left alone while it does not answer. */
const AGAIN = 30_000
/** Somebody waits: what has not answered by then counts as failed until it does. */
const PATIENCE = 3_000

interface Known {
  /** Entra object ids; `null` where it was never read. */
  readonly ids: ReadonlySet<string> | null
  readonly until: Instant
  readonly failed: boolean
}

/** Who is in a team now, remembered shortly. */
export interface MembersMemory {
  /** False for somebody who surely is not; where nobody ever answered who is, everybody counts as one. */
  isMember(needs: Needs, where: Where, person: string): Promise<boolean>
}

export function createMembersMemory(): MembersMemory {
  const known = new Map<string, Known>()
  const reading = new Map<string, Promise<Known>>()

  async function membersOf(needs: Needs, where: Where): Promise<Known> {
    const { teamId } = where
    const remembered = known.get(teamId)
    if (remembered && needs.clock.now() < remembered.until) return remembered
    const underWay = readAnew(needs, where, remembered)
    // Nobody waits for what did not answer the last time.
    return remembered?.failed ? remembered : Promise.race([underWay, giveUp(needs, teamId, remembered)])
  }

  async function giveUp({ clock }: Needs, teamId: string, before: Known | undefined): Promise<Known> {
    await clock.wait(clock.now() + PATIENCE)
    const failed = { ids: before?.ids ?? null, until: clock.now() + AGAIN, failed: true }
    if (reading.has(teamId)) known.set(teamId, failed)
    return failed
  }

  function readAnew(needs: Needs, where: Where, before: Known | undefined): Promise<Known> {
    return reading.get(where.teamId) ?? keep(where.teamId, read(needs, where, before))
  }

  function keep(teamId: string, read: Promise<Known>): Promise<Known> {
    const kept = read.then((members) => {
      known.set(teamId, members)
      reading.delete(teamId)
      return members
    })
    reading.set(teamId, kept)
    return kept
  }

  return {
    async isMember(needs, where, person) {
      const members = await membersOf(needs, where)
      if (has(members, person)) return true
      const mayBeNew = !members.failed && needs.clock.now() >= members.until - FRESH + NEW
      return mayBeNew && has(await readAnew(needs, where, members), person)
    },
  }
}

function has({ ids }: Known, person: string): boolean {
  return ids === null || ids.has(person)
}

/** A team has members: a list without any says that nothing was read. Never fails. */
async function read({ teamMembers, clock, log }: Needs, where: Where, before: Known | undefined): Promise<Known> {
  try {
    const ids = new Set(await teamMembers.of(where))
    return { ids: ids.size > 0 ? ids : (before?.ids ?? null), until: clock.now() + FRESH, failed: false }
  } catch (error) {
    log.warn('team members not read', { reason: nameForLog(error) })
    return { ids: before?.ids ?? null, until: clock.now() + AGAIN, failed: true }
  }
}
