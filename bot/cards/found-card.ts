import type { FoundThing } from '../../src/domain/search/found-thing.ts'
import type { Reply } from '../teams/turn.ts'
import { open } from './actions.ts'
import { card } from './card.ts'
import { line, run, sentences } from './text.ts'

const OPENS = {
  deadline: 'Open the folder in SharePoint',
  evidence: 'Open the document in SharePoint',
  meeting: 'Open in Outlook',
} as const

export interface FoundCardParts {
  readonly kind: keyof typeof OPENS
  readonly thing: FoundThing
  readonly partnership: string
  readonly tabUrl: string
}

/** What was found, as it is put into somebody's message: whoever reads it may have no tab, and no seat. */
export function foundCard({ kind, thing, partnership, tabUrl }: FoundCardParts): Reply {
  const text = `${thing.title}: ${thing.line}. ${partnership}.`
  const body = [
    line([run(thing.title, { bold: true })]),
    line([run(thing.line, {}, 300)]),
    sentences(partnership, { subtle: true, small: true }),
  ]
  const actions = [
    ...(thing.url !== undefined ? [open(OPENS[kind], thing.url)] : []),
    open('Open the inspection', tabUrl),
  ]
  return { text, card: card(text, body, actions) }
}
