import { kindInWords, kindOf } from '../../../src/domain/evidence/file-kind.ts'
import { placeKey } from '../../../src/domain/evidence/file-place.ts'
import { type OfferedPlace, placesFor } from '../../../src/domain/evidence/places-for.ts'
import { suggestPlace } from '../../../src/domain/evidence/suggest-place.ts'
import type { Picture } from '../../../src/domain/inspection/picture.ts'
import { documentNamed, holdDocuments } from '../../../src/services/receive/hold-documents.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { filePlaceCard } from '../../cards/file-place-card.ts'
import type { Reply, SentFile, Turn } from '../../teams/turn.ts'
import { lookAt } from '../find-inspection.ts'
import type { Conversing } from '../heard.ts'
import { refuseOutsider } from '../refuse-outsider.ts'

/** Documents came in a chat: they are held, and one card asks where they belong. Throws `Refusal`. */
export async function askWhere(needs: Conversing, turn: Turn & { readonly type: 'message' }): Promise<Reply> {
  const { person, text, files } = turn
  const { picture, among } = await lookAt(needs, turn, { person: person.id, text })
  await refuseOutsider(needs, turn, picture.inspection)
  const places = placesFor(picture, person.id)
  if (places.length === 0) {
    throw new Refusal('not allowed', 'You may look, but not put documents here. The coordinator can, or change that.')
  }
  const documents = files.map(({ name, extension, downloadUrl }) =>
    documentNamed(name, extension, { type: 'sent', url: downloadUrl }),
  )
  const held = await holdDocuments(needs, picture, person, documents)
  return filePlaceCard({
    ...{ inspection: picture.inspection.id, id: held.id },
    among:
      among && `This is for ${picture.inspection.partnership}. For another partnership, send it again with its name.`,
    question: questionAbout(files),
    several: files.length > 1,
    places: places.map((one) => ({ title: titleOf(one), value: placeKey(one.place) })),
    suggested: suggestion(picture, places, files, text),
  })
}

/** By kind and count: what it is called stays between its sender and the library. */
function questionAbout(files: readonly SentFile[]): string {
  const [first, ...others] = files
  if (!first || others.length > 0) return `Where do these ${files.length} documents belong?`
  const kind = kindOf({ file: { name: null, extension: first.extension, folder: '' }, facts: null })
  return `Where does this ${kind === 'other' ? 'file' : kindInWords(kind).replace(/^an? /, '')} belong?`
}

function titleOf({ title, when, closed }: OfferedPlace): string {
  if (closed) return `${title}: by its own folder only`
  return when === null ? title : `${title}: ${when}`
}

function suggestion(
  picture: Picture,
  places: readonly OfferedPlace[],
  [first]: readonly SentFile[],
  said: string,
): { readonly value: string; readonly line: string } | null {
  const place = first && suggestPlace(first, said, picture)
  const value = place && placeKey(place)
  const offered = places.find((one) => placeKey(one.place) === value)
  if (value === undefined || !offered) return null
  return { value, line: `It seems to belong to: ${offered.title}${offered.when === null ? '' : `, ${offered.when}`}.` }
}
