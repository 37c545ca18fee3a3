import { inspectionRequest } from '../../infra/rehearsal/inspection-request.ts'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import type { Partnership } from '../notice-sim/story.ts'
import { instantOf } from './reckoning.ts'

/** The rehearsal's inspection, set up on the morning of its notification, as those see it who check what was said. */
export function storyOfRehearsal(notified: string, daysOff: readonly string[]): Partnership {
  const {
    id,
    partnership,
    channelId,
    library = 'Documents',
    baseFolder,
    organiser,
    seats,
  } = inspectionRequest(notified)
  return {
    ...{ id, partnership, notified, channel: channelId, library, baseFolder, organiser, books: true },
    setUpAt: Date.parse(instantOf(`${notified}T09:00`)),
    cardTime: '09:00',
    holidays: daysOff.map((day) => ({ day, name: 'A day off' })),
    ...{ pauses: [], adjustments: [], added: [], skipped: [], answers: {} },
    seats: Object.entries(seats).map(([seat, { holder, deputy }]) => ({
      ...{ seat, side: sideOf(seat), leave: [] },
      ...(holder && { holder: idOf(holder) }),
      ...(deputy && { deputy: idOf(deputy) }),
    })),
  }
}

/** Of what is with either, somebody who is of the council. */
function sideOf(seat: string) {
  const side = jiasAdults.seats.find(({ id }) => id === seat)?.side ?? 'either'
  return side === 'either' ? 'council' : side
}

function idOf(mail: string): string {
  const found = Object.values(PEOPLE).find((person) => person.mail === mail)
  if (!found) throw new Error(`Nobody has the address ${mail}.`)
  return found.id
}
