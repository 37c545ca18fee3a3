import { kindInWords, kindOf } from '../../../src/domain/evidence/file-kind.ts'
import { placeKey } from '../../../src/domain/evidence/file-place.ts'
import { type OfferedPlace, placesFor } from '../../../src/domain/evidence/places-for.ts'
import { suggestPlace } from '../../../src/domain/evidence/suggest-place.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import type { Picture } from '../../../src/domain/inspection/picture.ts'
import type { HeldDocument } from '../../../src/services/ports/documents.ts'
import { holdDocuments } from '../../../src/services/receive/hold-documents.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { filePlaceCard } from '../../cards/file-place-card.ts'
import type { Reply, Speaker } from '../../teams/turn.ts'
import type { Conversing } from '../heard.ts'

export interface Sent {
  readonly person: Speaker
  readonly documents: readonly HeldDocument[]
  /** What was written beside them. */
  readonly said: string
  /** Their other inspections, for one of which it may be. */
  readonly others: readonly Inspection[]
}

/** Holds documents for an inspection, and asks where in it they belong. Throws `Refusal`; nothing is held then. */
export async function askPlace(
  needs: Conversing,
  picture: Picture,
  { person, documents, said, others }: Sent,
): Promise<Reply> {
  const places = placesFor(picture, person.id)
  if (places.length === 0) {
    throw new Refusal('not allowed', 'You may look, but not put documents here. The coordinator can, or change that.')
  }
  const held = await holdDocuments(needs, picture, person, documents)
  return filePlaceCard({
    ...{ inspection: picture.inspection.id, id: held.id },
    among: others.length > 0 ? picture.inspection.partnership : null,
    others: others.map(({ id, partnership }) => ({ id, partnership })),
    question: questionAbout(documents),
    several: documents.length > 1,
    places: places.map((one) => ({ title: titleOf(one), value: placeKey(one.place) })),
    suggested: suggestion(picture, places, documents, said),
  })
}

/** By kind and count: what it is called stays between its sender and the library. */
function questionAbout(documents: readonly HeldDocument[]): string {
  const [first, ...others] = documents
  if (!first || others.length > 0) return `Where do these ${documents.length} documents belong?`
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
  [first]: readonly HeldDocument[],
  said: string,
): { readonly value: string; readonly line: string } | null {
  const place = first && suggestPlace(first, said, picture)
  const value = place && placeKey(place)
  const offered = places.find((one) => placeKey(one.place) === value)
  if (value === undefined || !offered) return null
  return { value, line: `It seems to belong to: ${offered.title}${offered.when === null ? '' : `, ${offered.when}`}.` }
}
