import type { Reply } from '../teams/turn.ts'
import { open, say } from './actions.ts'
import { card } from './card.ts'
import { heading, sentences, words } from './text.ts'

export interface MeetingAnswer {
  readonly sentence: string
  readonly joinUrl?: string
  /** The event on the organiser's calendar. */
  readonly webLink?: string
  readonly among: string | null
  readonly tabUrl: string
}

/** The next meeting, with its link. */
export function meetingCard({ sentence, joinUrl, webLink, among, tabUrl }: MeetingAnswer): Reply {
  const body = [heading('Next meeting'), ...(among ? [words(among, { subtle: true })] : []), sentences(sentence)]
  const actions = [
    ...(joinUrl ? [open('Join in Teams', joinUrl)] : []),
    ...(webLink ? [open('Open in Outlook', webLink)] : []),
    open('All meetings', tabUrl),
    say("what's due"),
  ]
  return { text: sentence, card: card(sentence, body, actions) }
}
