import type { IncomingActivity } from './incoming-activity.ts'

/** What a person said: mentions of the bot taken out, other people's names left, white space made plain. */
export function saidText({ text = '', entities = [], recipient }: IncomingActivity): string {
  const mentions = entities.filter(({ type }) => type === 'mention')
  const ofTheBot = mentions.filter(({ mentioned }) => (mentioned as { id?: string } | undefined)?.id === recipient?.id)
  return ofTheBot
    .reduce((said, { text: written }) => (typeof written === 'string' ? said.replaceAll(written, ' ') : said), text)
    .replaceAll(/<\/?at[^<>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
