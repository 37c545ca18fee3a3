import type { AskedView } from '../../src/contract/item-answer.ts'

type Faults = Partial<Record<keyof AskedView, string>>

/** `now` is ISO with London's offset. */
export function startAsked(now: string): AskedView {
  const askedOn = now.slice(0, 'YYYY-MM-DD'.length)
  return {
    title: '',
    day: '',
    time: '12:00',
    seat: null,
    destination: 'shared-area',
    askedBy: '',
    askedOn,
    message: '',
  }
}

/** What has to be mended first. Fields and `now` are London time and so compare as text. */
export function checkAsked({ title, day, time, askedBy, askedOn }: AskedView, now: string): Faults {
  const past = `${day}T${time}` <= now.slice(0, 'YYYY-MM-DDTHH:MM'.length)
  const isPast = day !== '' && time !== '' && past ? { day: 'That time is past. Give one that is still to come.' } : {}
  return {
    ...(title.trim() === '' && { title: 'Say what they asked for.' }),
    ...(day === '' ? { day: 'Give the day by which they want it.' } : isPast),
    ...(time === '' && { time: 'Give the time.' }),
    ...(askedBy.trim() === '' && { askedBy: 'Say who asked for it.' }),
    ...(askedOn === '' && { askedOn: 'Say when they asked.' }),
    ...(askedOn > now.slice(0, 'YYYY-MM-DD'.length) && { askedOn: 'That day lies ahead.' }),
  }
}
