import { signOff } from '../../../src/services/deed/sign-off.ts'
import { tellDeed } from './tell-deed.ts'
import { itemOf, type Verb } from './verb.ts'

export const pressSignedOff: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  return tellDeed(pressed, await signOff(needs, { inspectionId, itemId: itemOf(pressed), by }))
}
