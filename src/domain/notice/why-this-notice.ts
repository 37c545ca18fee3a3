import type { Picture } from '../inspection/picture.ts'
import { capitalise, counted } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { coordinatorAt } from './recipient.ts'

/** Why it came to this person, how many are still to come, and who is told next. */
export function whyThisNotice(notice: DueNotice, picture: Picture): string {
  return notice.type === 'missed' ? whyMissed(notice) : whyReminded(notice, picture)
}

function whyReminded({ why, left, person, item }: DueNotice, picture: Picture): string {
  const reason = why === 'owner' ? 'You get this as its owner.' : 'You get this as coordinator, since nobody owns it.'
  const more = left === 0 ? 'It is the last reminder' : `${capitalise(counted(left, 'more reminder'))} to come`
  const coordinator = coordinatorAt(item.dated.due, picture)
  const next = coordinator && coordinator.person.id !== person.id
  return `${reason} ${more}${next ? '; if the deadline is missed, the coordinator is told' : ''}.`
}

function whyMissed({ why, item }: DueNotice): string {
  const others = item.owner.person
    ? `You get this as coordinator; its owner is ${item.owner.person.name}.`
    : 'You get this as coordinator, since nobody owns it.'
  const reason = why === 'owner' ? 'You get this as its owner.' : others
  return `${reason} Nothing more is sent about it.`
}
