import { countChiNumbers } from '../../domain/evidence/chi-number.ts'
import { Refusal } from '../refusal.ts'

/** What people write is kept and shown: no sampled person's number is to be in it. Throws `Refusal`. */
export function refuseChiNumber(written: object): void {
  const texts = Object.values(written).filter((value) => typeof value === 'string')
  if (texts.every((text) => countChiNumbers(text) === 0)) return
  throw new Refusal('not possible', 'There is a CHI number in it, which is not to be kept here. Leave it out.')
}
