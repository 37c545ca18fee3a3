import { countChiNumbers } from '../../domain/evidence/chi-number.ts'
import { Refusal } from '../refusal.ts'

/** As much as the longest field of a form takes. */
const LONGEST = 2000

/** What people write is kept and shown: in a few words, and no sampled person's number among them. Throws `Refusal`. */
export function refuseUnfitWords(written: object): void {
  const texts = textsIn(written)
  if (texts.some((text) => text.length > LONGEST)) {
    throw new Refusal('not possible', 'That is too long to be kept here: say it in fewer than 2,000 characters.')
  }
  if (texts.every((text) => countChiNumbers(text) === 0)) return
  throw new Refusal('not possible', 'There is a CHI number in it, which is not to be kept here. Leave it out.')
}

function textsIn(written: unknown): readonly string[] {
  if (typeof written === 'string') return [written]
  return typeof written === 'object' && written !== null ? Object.values(written).flatMap(textsIn) : []
}
