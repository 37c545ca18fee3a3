import { placesFor } from '../../../src/domain/evidence/places-for.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import type { Picture } from '../../../src/domain/inspection/picture.ts'
import { type Glance, glance } from '../../../src/services/glance.ts'
import { documentNamed } from '../../../src/services/receive/hold-documents.ts'
import { mayFileIn } from '../../../src/services/receive/may-file-in.ts'
import { see } from '../../../src/services/see.ts'
import type { Reply, Turn } from '../../teams/turn.ts'
import { inspectionsFor, lookAt } from '../find-inspection.ts'
import type { Conversing } from '../heard.ts'
import { withoutPartnership } from '../partnership-named.ts'
import { refuseOutsider } from '../refuse-outsider.ts'
import { askPlace } from './ask-place.ts'

type Said = Turn & { readonly type: 'message' }

/** Documents came in a chat: they are held, and one card asks where they belong. Throws `Refusal`. */
export async function askWhere(needs: Conversing, turn: Said): Promise<Reply> {
  const { person, text, files } = turn
  const at = await glance(needs.store)
  const mine = inspectionsFor(needs, turn, person.id, at)
  const picture = await pictureFor(needs, turn, mine, at)
  await refuseOutsider(needs, turn, picture.inspection)
  const documents = files.map(({ name, extension, downloadUrl }) =>
    documentNamed(name, extension, { type: 'sent', url: downloadUrl }),
  )
  const others = mine.filter((one) => one.id !== picture.inspection.id && mayFileIn(needs, one, person.id))
  return askPlace(needs, picture, { person, documents, said: text, others })
}

/** The inspection that was named, else the first of theirs into which they may put documents. */
async function pictureFor(needs: Conversing, turn: Said, mine: readonly Inspection[], at: Glance): Promise<Picture> {
  const { person, text } = turn
  const { picture } = await lookAt(needs, turn, { person: person.id, text, at })
  const isNamed = withoutPartnership(text, [picture.inspection.partnership]) !== text
  if (isNamed || placesFor(picture, person.id).length > 0) return picture
  for (const { id } of mine) {
    const other = await see(needs, id, at)
    if (placesFor(other, person.id).length > 0) return other
  }
  return picture
}
