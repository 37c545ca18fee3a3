import type { Activity } from './activity.ts'
import { badSyntax } from './connector-error.ts'
import type { Bot } from './find-bot.ts'
import { botId } from './identities.ts'
import type { Teams } from './teams.ts'

type Mention = { type?: string; text?: unknown; mentioned?: { id?: unknown; name?: unknown } }

/** A mention stands in the text and names somebody whom the bot knows (msteams-docs channel-and-group-conversations). */
export function checkMentions({ installations }: Teams, bot: Bot, activity: Activity): void {
  const mentions = ((activity.entities ?? []) as Mention[]).filter(({ type }) => type === 'mention')
  for (const { text, mentioned } of mentions) {
    if (typeof text !== 'string' || !activity.text?.includes(text))
      throw badSyntax(`Mention '${String(text)}' does not occur in the text.`)
    const { id, name } = mentioned ?? {}
    if (typeof id !== 'string' || typeof name !== 'string') throw badSyntax(`Mention '${text}' has no id or no name.`)
    if (id !== botId(bot.appId) && !installations.findPerson(bot.appId, id))
      throw badSyntax('Failed to decrypt pairwise id.')
  }
}
