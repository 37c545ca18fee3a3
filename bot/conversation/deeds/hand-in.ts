import { handIn } from '../../../src/services/deed/hand-in.ts'
import { tellDeed } from './tell-deed.ts'
import { itemOf, type Verb } from './verb.ts'

/** Releases what lies in its working folder. */
export const pressHandedIn: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  return tellDeed(pressed, await handIn(needs, { inspectionId, itemId: itemOf(pressed), by }))
}
