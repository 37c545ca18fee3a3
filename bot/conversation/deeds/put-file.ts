import { readPlaceKey } from '../../../src/domain/evidence/file-place.ts'
import { placeDocuments } from '../../../src/services/receive/place-documents.ts'
import { UseFolder } from '../../../src/services/use-folder.ts'
import { ownFolderCard } from '../../cards/own-folder-card.ts'
import { toldPlaced } from '../../telling/told-received.ts'
import { letGoOf } from './leave-file.ts'
import { outdated, textOf, type Verb } from './verb.ts'

/** Puts what somebody sent where they say. */
export const pressPutFile: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const id = textOf(pressed, 'id')
  const place = readPlaceKey(textOf(pressed, 'place'))
  if (!place) throw outdated()
  try {
    const placed = await placeDocuments(needs, { inspectionId, id, by, place })
    return { sentence: toldPlaced(placed), undo: { kind: 'received', id } }
  } catch (error) {
    if (!(error instanceof UseFolder)) throw error
    await letGoOf(pressed, id)
    return ownFolderCard(error.message, error)
  }
}
