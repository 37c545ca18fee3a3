import { say } from '../cards/actions.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Command } from './heard.ts'

/** `sign out`: there is nothing of a person's that Waymark is signed in with, and that is said. */
export const signOut: Command = {
  name: 'sign out',
  example: 'sign out',
  group: 'arrange',
  says: /^(?:sign|log)(?: me)? ?(?:out|off)(?: of waymark)?$|^(?:signout|logout|logoff)$/,
  words: ['sign', 'signout', 'logout'],
  answer: async () =>
    sentenceCard(
      'You are signed out of Waymark: it keeps no sign-in of yours, and knows you by your messages in Teams alone. The inspection tab asks Teams anew each time it is opened. You stay signed in to Teams.',
      [say("what's due"), say('help')],
    ),
}
