import type { Reply } from '../teams/turn.ts'
import { open, say } from './actions.ts'
import { card } from './card.ts'
import { sentences } from './text.ts'

/** Why a document was not taken, and the folder that it is put into by hand. */
export function ownFolderCard(sentence: string, folderUrl: string | undefined): Reply {
  const kept = 'Nothing of it was kept here.'
  const actions = folderUrl === undefined ? [say('help')] : [open('Open the folder in SharePoint', folderUrl)]
  const body = [sentences(sentence), sentences(kept, { subtle: true, small: true })]
  return { text: `${sentence} ${kept}`, card: card(`${sentence} ${kept}`, body, actions) }
}
