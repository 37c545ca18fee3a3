import type { UseFolder } from '../../src/services/use-folder.ts'
import type { Reply } from '../teams/turn.ts'
import { open, say } from './actions.ts'
import { card } from './card.ts'
import { sentences } from './text.ts'

/** Why something was not done, and the folder into which its person puts by hand what is needed. */
export function ownFolderCard(sentence: string, { folderUrl, kept }: Pick<UseFolder, 'folderUrl' | 'kept'>): Reply {
  const actions = folderUrl === undefined ? [say('help')] : [open('Open the folder in SharePoint', folderUrl)]
  const body = [sentences(sentence), sentences(kept, { subtle: true, small: true })]
  return { text: `${sentence} ${kept}`, card: card(`${sentence} ${kept}`, body, [...actions, say("what's due")]) }
}
