import type { Inspection, Person, Seat } from '../../../src/domain/inspection/inspection.ts'
import type { Item, Programme } from '../../../src/domain/programme/programme.ts'
import type { AddedItem, InspectionStory, SeatStory } from '../story.ts'

/** The inspection that a story tells of, as set-up is given it. */
export function inspectionOf(story: InspectionStory, programme: Programme): Inspection {
  const { id, partnership, notified, holidays, pauses, answers, baseFolder, organiser } = story
  return {
    ...{ id, partnership, programmeId: programme.id },
    calendar: {
      ...{ notified, holidays, pauses, answers },
      adjustments: story.adjustments.map((one) => ({ ...one, agreedBy: 'the inspection lead', agreedOn: notified })),
      added: story.added.map(addedItem),
      skipped: story.skipped.map((itemId) => ({ itemId, reason: 'Agreed with the inspection lead' })),
      ...(story.joined !== undefined && { joined: story.joined }),
    },
    place: {
      ...{ tenantId: 'tenant', siteId: `site-${story.library}`, driveId: story.library, baseFolder, organiser },
      ...{ teamId: `team-${story.channel}`, channelId: story.channel },
    },
    seats: story.seats.map(seatOf),
    settings: { indicators: programme.indicators, cardTime: story.cardTime },
    startedAt: story.setUpAt,
  }
}

export function personOf(id: string): Person {
  return { id, name: `Person ${id}`, mail: `${id}@northmoor.example`, guest: false }
}

function seatOf({ seat, side, holder, deputy, leave }: SeatStory): Seat {
  return {
    ...{ seat, side, leave },
    ...(holder !== undefined && { holder: personOf(holder) }),
    ...(deputy !== undefined && { deputy: personOf(deputy) }),
  }
}

function addedItem({ id, kind, title, week, weekday, time, seat }: AddedItem): Item {
  const source = { standsIn: 'the coordinator', quote: title }
  const at = { week, ...(weekday && { weekday }), ...(time && { time }) }
  const item = { id, title, at, source, who: 'partnership', ...(seat && { seat }) } as const
  return kind === 'return'
    ? { ...item, kind, artefact: title, destination: 'shared-area' }
    : { ...item, kind, standing: false }
}
