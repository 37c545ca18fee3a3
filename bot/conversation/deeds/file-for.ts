import { see } from '../../../src/services/see.ts'
import { askPlace } from '../files/ask-place.ts'
import { letGoOf } from './leave-file.ts'
import { outdated, textOf, type Verb } from './verb.ts'

/** What somebody sent is for another of their inspections: asked anew, of its places. */
export const pressFileFor: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const [id, from] = [textOf(pressed, 'id'), textOf(pressed, 'from')]
  const held = await needs.store.documents.held(from, id, needs.clock.now())
  if (held?.by.id !== by.id || held.chosen !== undefined) throw outdated()
  // What lies in that one's library stays within it.
  if (held.documents.some(({ source }) => source.type !== 'sent')) throw outdated()
  const before = await needs.store.inspections.get(from)
  const asked = await askPlace(needs, await see(needs, inspectionId), {
    person: by,
    documents: held.documents,
    said: '',
    others: before ? [before] : [],
  })
  await letGoOf({ ...pressed, inspectionId: from }, id)
  return asked
}
