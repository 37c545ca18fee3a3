import type { WishRequest } from '../../src/contract/wish-request.ts'

/** As a date field and a time field give them: `2027-02-10`, `10:00`, London time. */
export interface MoveForm {
  readonly day: string
  readonly start: string
}

type MoveFaults = Partial<Record<keyof MoveForm, string>>

/** What has to be mended first. `now` is ISO with London's offset, and so compares with the fields as text. */
export function checkMove(form: MoveForm, from: MoveForm, now: string): MoveFaults {
  if (form.day === '') return { day: 'Give the day.' }
  if (form.start === '') return { start: 'Give the time at which it begins.' }
  if (`${form.day}T${form.start}` <= now.slice(0, 'YYYY-MM-DDTHH:MM'.length)) {
    const today = form.day === now.slice(0, 'YYYY-MM-DD'.length)
    const fault = 'That time is past. Give one that is still to come.'
    return today ? { start: fault } : { day: fault }
  }
  return form.day === from.day && form.start === from.start ? { start: 'It stands at that time already.' } : {}
}

export function toMoveWish({ day, start }: MoveForm): Extract<WishRequest['wish'], { type: 'move' }> {
  return { type: 'move', day, start }
}
