import { countChiNumbers } from '../../domain/evidence/chi-number.ts'
import { Refusal } from '../refusal.ts'

/** What people write is kept and shown: no sampled person's number is to be in it. Throws `Refusal`. */
export function refuseChiNumber(written: object): void {
  if (textsIn(written).every((text) => countChiNumbers(text) === 0)) return
  throw new Refusal('not possible', 'There is a CHI number in it, which is not to be kept here. Leave it out.')
}

function textsIn(written: unknown): readonly string[] {
  if (typeof written === 'string') return [written]
  return typeof written === 'object' && written !== null ? Object.values(written).flatMap(textsIn) : []
}
