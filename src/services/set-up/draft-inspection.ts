import type { Inspection, Seat } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { listBankHolidays } from '../../domain/schedule/bank-holidays.ts'
import { addDays, type Day } from '../../domain/schedule/day.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'

/** What a coordinator knows about a new inspection, in the words and addresses that people have at hand. */
export interface InspectionRequest {
  /** Chosen once; everything kept carries it. */
  readonly id: string
  readonly partnership: string
  readonly programmeId: string
  readonly notified: Day
  /** The secure sharing area, as copied from the browser. */
  readonly siteUrl: string
  readonly library?: string
  readonly baseFolder: string
  readonly tenantId: string
  readonly teamId: string
  readonly channelId: string
  /** Mail address of the mailbox that books the meetings. */
  readonly organiser: string
  /** Who sits where, by mail address; a seat left out is empty. */
  readonly seats: Readonly<Record<string, { readonly holder: string; readonly deputy?: string }>>
}

type Needs = Pick<Surroundings, 'roster' | 'sites' | 'programmes' | 'clock'>

/**
 * Turns a request into an inspection: finds the library and the people in the team's roster, and lays
 * the bank holidays over its weeks. Stores nothing. Throws `Refusal`, `GraphFailure`.
 */
export async function draftInspection(needs: Needs, request: InspectionRequest): Promise<Inspection> {
  const programme = needs.programmes.get(request.programmeId)
  if (!programme) throw new Refusal('not possible', `There is no programme "${request.programmeId}".`)
  const { siteId, driveId } = await needs.sites.findLibrary(request.siteUrl, request.library)
  const today = dayOf(needs.clock.now(), programme.timeZone)
  const { id, partnership, programmeId, notified, baseFolder, tenantId, teamId, channelId, organiser } = request
  return {
    id,
    partnership,
    programmeId,
    place: { tenantId, siteId, driveId, baseFolder, teamId, channelId, organiser },
    calendar: {
      notified,
      holidays: listBankHolidays(notified, addDays(notified, 7 * (programme.weeks + 8))),
      pauses: [],
      adjustments: [],
      added: [],
      skipped: [],
      answers: {},
      ...(today > notified && { joined: today }),
    },
    seats: await fillSeats(needs, programme, request),
    settings: { indicators: programme.indicators, cardTime: '09:00' },
    startedAt: needs.clock.now(),
  }
}

async function fillSeats(
  { roster }: Needs,
  programme: Programme,
  request: InspectionRequest,
): Promise<readonly Seat[]> {
  const members = new Map((await roster.members(request.teamId)).map((person) => [person.mail.toLowerCase(), person]))
  return Object.entries(request.seats).map(([seat, { holder, deputy }]) => {
    const definition = programme.seats.find(({ id }) => id === seat)
    if (!definition) throw new Refusal('not possible', `The programme has no seat "${seat}".`)
    return {
      seat,
      side: definition.side === 'either' ? 'council' : definition.side,
      holder: personFor(holder),
      ...(deputy && { deputy: personFor(deputy) }),
      leave: [],
    }
  })

  function personFor(mail: string) {
    const person = members.get(mail.toLowerCase())
    if (!person) throw new Refusal('not possible', `${mail} is not in the team. Add them to the team first.`)
    return person
  }
}
