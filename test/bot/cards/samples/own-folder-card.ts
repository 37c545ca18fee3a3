import { ownFolderCard } from '../../../../bot/cards/own-folder-card.ts'
import { UseFolder } from '../../../../src/services/use-folder.ts'
import { FOLDER, HOSTILE, type Samples } from '../samples.ts'

const refused = (sentence: string, folder?: string, kept?: string) =>
  ownFolderCard(sentence, new UseFolder(sentence, folder, kept === undefined ? {} : { kept }))

export const usual: Samples = {
  'about people': refused(
    'What belongs to Pre-Inspection Return is about people or not yet public, so it is not taken this way. Put it into its folder yourself: only those who may see it can open that.',
    `${FOLDER}/Working/W06%20Pre-Inspection%20Return`,
  ),
  'no folder yet': refused('It is not kept in Microsoft 365, so Waymark did not fetch it.'),
  'nothing in it': refused(
    'Pre-Inspection Return: its working folder is empty, so it cannot be ready. Put the file there first.',
    `${FOLDER}/Working/W06%20Pre-Inspection%20Return`,
    'Nothing was changed.',
  ),
}

export const largest: Samples = { hostile: refused(HOSTILE, FOLDER) }
