import { Refusal } from '../../../src/services/refusal.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Reply, Speaker } from '../../teams/turn.ts'
import { wholeCharacters } from '../../teams/whole-characters.ts'
import type { Conversing } from '../heard.ts'

/** Somebody who wishes something of an inspection, in words or by a button. */
export interface Doing {
  readonly needs: Conversing
  /** The activity's sender. */
  readonly by: Speaker
  readonly inspectionId: string
  /** The answer stands in a channel: people are named by role. */
  readonly readByAll: boolean
}

/** A button that was pressed. Its data names ids alone, and is looked up and tried anew: anybody could have sent it. */
export interface Pressed extends Doing {
  readonly verb: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What a button does: it tells what was done, or asks on. Throws `Refusal`, `GraphFailure`. */
export type Verb = (pressed: Pressed) => Promise<Told | Reply>

/** Text of a button's data or of a form's field. Throws `Refusal` where it is missing. */
export function textOf(pressed: Pick<Pressed, 'data'>, member: string): string {
  const text = textOrNone(pressed, member)
  if (text !== undefined) return text
  throw outdated()
}

/** The same where it may be left empty. */
export function textOrNone({ data }: Pick<Pressed, 'data'>, member: string): string | undefined {
  const value = data[member]
  const text = typeof value === 'string' ? wholeCharacters(value).trim() : ''
  return text === '' ? undefined : text
}

/** A picker sends its choice under its verb's name. */
export function itemOf(pressed: Pick<Pressed, 'data' | 'verb'>): string {
  return textOf(pressed, pressed.data.item === undefined ? pressed.verb : 'item')
}

export function outdated(): Refusal {
  return new Refusal('not possible', 'That button is from an older card, or nothing was chosen. Nothing was changed.')
}
