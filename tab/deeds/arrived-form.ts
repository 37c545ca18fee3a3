import type { WishRequest } from '../../src/contract/wish-request.ts'
import { formatInstant, toInstant } from '../../src/domain/schedule/zone.ts'

const ZONE = 'Europe/London'

/** `when` as a date-and-time field gives it: `2027-02-19T11:40`, London time. */
export interface ArrivedForm {
  readonly how: 'email' | 'word' | 'folder'
  readonly when: string
  readonly from: string
}

type Faults = Partial<Record<'when', string>>

/** `now` is ISO with London's offset. */
export function startArrived(now: string): ArrivedForm {
  return { how: 'email', when: now.slice(0, 'YYYY-MM-DDTHH:MM'.length), from: '' }
}

/** What has to be mended first. Both are London time and so compare as text. */
export function checkArrived({ when }: ArrivedForm, now: string): Faults {
  if (when === '') return { when: 'Say when it came: day and time.' }
  return when > now.slice(0, when.length) ? { when: 'That time lies ahead. Give the time at which it came.' } : {}
}

export function toArrivedWish({ how, when, from }: ArrivedForm): Extract<WishRequest['wish'], { type: 'arrived' }> {
  const [day = '', time = ''] = when.split('T')
  const sender = from.trim()
  return {
    type: 'arrived',
    when: formatInstant(toInstant(day, time, ZONE), ZONE),
    ...(how !== 'folder' && { how }),
    ...(sender && { from: sender }),
  }
}
