import { risksOf } from './at-risk.ts'
import { capitalise, counted } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { listed } from './listed.ts'

/** Why a message will go out, as others read it: `Five working days before its deadline.` */
export function whyItComes(notice: DueNotice): string {
  switch (notice.type) {
    case 'missed':
      return 'At its deadline.'
    case 'escalated':
      return 'A working day after its deadline.'
    case 'at risk':
      return `Two working days before its deadline: ${listed(risksOf(notice.item), 3)}.`
    default:
      return `${stepInWords(notice)}${notice.why === 'coordinator' ? '; nobody owns it' : ''}.`
  }
}

function stepInWords({ step, days = 0 }: DueNotice): string {
  switch (step) {
    case 'lead':
      return `${capitalise(counted(days, 'working day'))} before its deadline`
    case 'look-ahead':
      return 'Before the week in which it falls due'
    case 'snoozed':
      return 'Put off until then'
    case 'last call':
      return 'Two hours before its deadline, or the last working moment before that'
    default:
      return 'On the day of its deadline'
  }
}
