import { ownFolderCard } from '../../../../bot/cards/own-folder-card.ts'
import { FOLDER, HOSTILE, type Samples } from '../samples.ts'

export const usual: Samples = {
  'about people': ownFolderCard(
    'What belongs to Pre-Inspection Return is about people or not yet public, so it is not taken this way. Put it into its folder yourself: only those who may see it can open that.',
    `${FOLDER}/Working/W06%20Pre-Inspection%20Return`,
  ),
  'no folder yet': ownFolderCard('It is not kept in Microsoft 365, so Waymark did not fetch it.', undefined),
}

export const largest: Samples = { hostile: ownFolderCard(HOSTILE, FOLDER) }
