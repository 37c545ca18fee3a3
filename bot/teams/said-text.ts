import type { IncomingActivity } from './incoming-activity.ts'
import { wholeCharacters } from './whole-characters.ts'

/** What a person said: mentions of the bot taken out, other people's names left, white space made plain. */
export function saidText({ text = '', entities = [], recipient }: IncomingActivity): string {
  const mentions = entities.filter(({ type }) => type === 'mention')
  const ofTheBot = mentions.filter(({ mentioned }) => (mentioned as { id?: string } | undefined)?.id === recipient?.id)
  const said = ofTheBot.reduce(
    (rest, { text: written }) => (typeof written === 'string' ? rest.replaceAll(written, ' ') : rest),
    text,
  )
  return onOneLine(said.replaceAll(/<\/?at[^<>]*>/g, '').replaceAll('&nbsp;', ' '))
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** HTML as Teams writes it in messages, as words. */
export function plainText(html: string): string {
  const words = html.replaceAll(/<[^<>]*>/g, ' ')
  return onOneLine(words.replaceAll(/&(nbsp|lt|gt|quot|#39|amp);/g, (_all, name: string) => ENTITIES[name] ?? ''))
}

function onOneLine(text: string): string {
  return wholeCharacters(text).replaceAll(/\s+/g, ' ').trim()
}
