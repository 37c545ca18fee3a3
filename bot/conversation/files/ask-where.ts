import { glance } from '../../../src/services/glance.ts'
import { documentNamed } from '../../../src/services/receive/hold-documents.ts'
import type { Reply, Turn } from '../../teams/turn.ts'
import { inspectionsFor, lookAt } from '../find-inspection.ts'
import type { Conversing } from '../heard.ts'
import { refuseOutsider } from '../refuse-outsider.ts'
import { askPlace } from './ask-place.ts'

/** Documents came in a chat: they are held, and one card asks where they belong. Throws `Refusal`. */
export async function askWhere(needs: Conversing, turn: Turn & { readonly type: 'message' }): Promise<Reply> {
  const { person, text, files } = turn
  const at = await glance(needs.store)
  const { picture } = await lookAt(needs, turn, { person: person.id, text, at })
  await refuseOutsider(needs, turn, picture.inspection)
  const documents = files.map(({ name, extension, downloadUrl }) =>
    documentNamed(name, extension, { type: 'sent', url: downloadUrl }),
  )
  const others = inspectionsFor(needs, turn, person.id, at).filter(({ id }) => id !== picture.inspection.id)
  return askPlace(needs, picture, { person, documents, said: text, others })
}
