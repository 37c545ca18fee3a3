import type { ItemView } from '../../src/contract/item-view.ts'
import type { WishRequest } from '../../src/contract/wish-request.ts'
import { formatInstant, toInstant } from '../../src/domain/schedule/zone.ts'

const ZONE = 'Europe/London'

/** What a person fills in. `when` is as a date-and-time field gives it: `2027-02-19T11:40`, London time. */
export interface HandInForm {
  readonly way: 'release' | 'stated'
  readonly where: string
  readonly when: string
  readonly proof: string
  /** What was told, of a return by statement. */
  readonly words: string
}

export type FormFaults = Partial<Record<'where' | 'when', string>>

const WHERE: Readonly<Record<NonNullable<ItemView['destination']>, string>> = {
  'shared-area': '',
  'inspectors-site': 'the inspectors’ own site',
  email: 'an email to the inspection team',
  statement: 'a message to the inspection team',
}

/** Only what goes to the shared area can be released; the rest is stated. `now` is ISO with London's offset. */
export function startForm({ destination }: Pick<ItemView, 'destination'>, now: string): HandInForm {
  return {
    way: destination === 'shared-area' ? 'release' : 'stated',
    where: destination === null ? '' : WHERE[destination],
    when: now.slice(0, 'YYYY-MM-DDTHH:MM'.length),
    proof: '',
    words: '',
  }
}

/** What has to be mended first. `now` as above; both are London time and so compare as text. */
export function checkForm(form: HandInForm, now: string): FormFaults {
  if (form.way === 'release') return {}
  return {
    ...(form.where.trim() === '' && { where: 'Say where it was handed in.' }),
    ...(form.when === '' && { when: 'Say when it was handed in: day and time.' }),
    ...(form.when > now.slice(0, form.when.length) && {
      when: 'That time lies ahead. Give the time at which it was handed in.',
    }),
  }
}

export function toHandInWish(form: HandInForm): Extract<WishRequest['wish'], { type: 'hand in' }> {
  if (form.way === 'release') return { type: 'hand in' }
  const [day = '', time = ''] = form.when.split('T')
  const [proof, words] = [form.proof.trim(), form.words.trim()]
  const when = formatInstant(toInstant(day, time, ZONE), ZONE)
  return {
    type: 'hand in',
    stated: { where: form.where.trim(), when, ...(proof && { proof }), ...(words && { words }) },
  }
}
