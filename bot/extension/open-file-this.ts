import { extensionOf } from '../../src/domain/evidence/extension-of.ts'
import { placeKey } from '../../src/domain/evidence/file-place.ts'
import { placesFor } from '../../src/domain/evidence/places-for.ts'
import { suggestPlace } from '../../src/domain/evidence/suggest-place.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { HeldDocument } from '../../src/services/ports/documents.ts'
import { findInLibrary, type Shown } from '../../src/services/receive/find-in-library.ts'
import { documentNamed, holdDocuments, refuseUnlessTaken } from '../../src/services/receive/hold-documents.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import type { Conversing } from '../conversation/heard.ts'
import type { Dialog, SharedMessage, Turn } from '../teams/turn.ts'
import { inspectionsWithin } from './inspections-within.ts'

type Asked = Turn & { readonly type: 'dialog asked' }

/** Teams' own sizes for a dialog of middle width, and of small height. */
const SIZE = { width: 510, height: 520 } as const

/**
 * "File this" on a message: a dialog with the place that it seems to belong to. What lies in the inspection's library can be
 * moved from there, after asking; whatever else the message has Waymark cannot read, and the dialog takes it by hand. Throws
 * `Refusal`.
 */
export async function openFileThis(needs: Conversing, turn: Asked): Promise<Dialog> {
  const message = turn.message ?? NOTHING
  const shownBy = [turn.person.id, ...(message.from ? [message.from.id] : [])]
  const shown = { urls: message.files.map(({ contentUrl }) => contentUrl), people: shownBy }
  const inspections = await inspectionsWithin(needs, turn)
  const { inspection: holding, documents } = await findDocuments(needs, inspections, shown)
  const picture = await firstWithPlaces(needs, documents.length > 0 ? [holding] : inspections, turn.person.id)
  const { inspection } = picture
  const named = message.files.map(({ name }) => documentNamed(name, extensionOf(name), { type: 'upload' }))
  refuseUnlessTaken(picture, named)
  const held = documents.length > 0 ? await holdDocuments(needs, picture, turn.person, documents) : null
  const url = needs.links.fileThis({
    inspection: inspection.id,
    held: held?.id ?? null,
    suggested: suggestion(picture, named[0], message.text),
    unread: message.files.length - documents.length,
  })
  return { type: 'dialog', title: 'File this', url, ...SIZE }
}

/** The first into which this person may put documents; in the dialog another can be chosen. Throws `Refusal`. */
async function firstWithPlaces(
  needs: Conversing,
  inspections: readonly Inspection[],
  person: string,
): Promise<Picture> {
  for (const { id } of inspections) {
    const picture = await see(needs, id)
    if (placesFor(picture, person).length > 0) return picture
  }
  throw new Refusal('not allowed', 'You may look, but not put documents here. The coordinator can, or change that.')
}

const NOTHING: Pick<SharedMessage, 'text' | 'files' | 'from'> = { text: '', files: [], from: null }

/** In the inspection whose library has the most of them; else in the person's first. */
async function findDocuments(
  needs: Conversing,
  inspections: readonly [Inspection, ...Inspection[]],
  shown: Shown,
): Promise<{ readonly inspection: Inspection; readonly documents: readonly HeldDocument[] }> {
  const [first, ...others] = await Promise.all(
    inspections.map(async (inspection) => ({
      inspection,
      documents: await findInLibrary(needs, inspection.id, shown),
    })),
  )
  const none = { inspection: inspections[0], documents: [] }
  return others.reduce((best, one) => (one.documents.length > best.documents.length ? one : best), first ?? none)
}

function suggestion(picture: Picture, document: HeldDocument | undefined, said: string): string | null {
  const place = suggestPlace(document ?? { name: '', extension: '' }, said, picture)
  return place ? placeKey(place) : null
}
