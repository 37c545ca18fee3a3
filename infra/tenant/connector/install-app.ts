import type { PersonContent } from '../content.ts'
import { installationActivity, memberAddedActivity, type Place } from './bot-activities.ts'
import { deliver, newId, occasionOf, type Turns } from './bot-turn.ts'
import { listTeam } from './installations.ts'
import type { Bot } from './teams.ts'

/** Adds the app to the team; the bot is told as Teams tells it. Nothing happens when it is there already. */
export async function installInTeam(turns: Turns, bot: Bot): Promise<void> {
  const { installations, kernel } = turns.teams
  if (installations.inTeam(bot.appId)) return
  installations.addToTeam(bot.appId)
  await announce(turns, bot, firstOwner(turns), teamPlace(kernel.content.team.channels[0]?.id), 'add')
}

export async function uninstallFromTeam(turns: Turns, bot: Bot): Promise<void> {
  const { installations, kernel } = turns.teams
  if (!installations.inTeam(bot.appId)) return
  installations.removeFromTeam(bot.appId)
  await announce(turns, bot, firstOwner(turns), teamPlace(kernel.content.team.channels[0]?.id), 'remove')
}

/** Adds the app for one person, whose chat with the bot then is open (again). */
export async function installForPerson(turns: Turns, bot: Bot, person: PersonContent): Promise<void> {
  const { installations } = turns.teams
  const chat = installations.openChat(bot.appId, person.id)
  if (chat.installed) return
  installations.change(chat.id, true, 'open')
  await announce(turns, bot, person, { kind: 'personal', id: chat.id }, 'add')
}

export async function uninstallForPerson(turns: Turns, bot: Bot, person: PersonContent): Promise<void> {
  const { installations } = turns.teams
  const chat = installations.chatWith(bot.appId, person.id)
  if (!chat || chat.state === 'removed') return
  installations.change(chat.id, false, 'removed')
  await announce(turns, bot, person, { kind: 'personal', id: chat.id }, 'remove')
}

async function announce(turns: Turns, bot: Bot, person: PersonContent, place: Place, action: 'add' | 'remove') {
  const occasion = occasionOf(turns, bot, person, place)
  if (action === 'add') await deliver(turns, bot, memberAddedActivity(occasion, newId()), place)
  await deliver(turns, bot, installationActivity(occasion, newId(), action), place)
}

function teamPlace(general = ''): Place {
  return { kind: 'channel', id: general }
}

/** Whoever is first in the team put the app there. */
function firstOwner({ teams }: Turns): PersonContent {
  const [owner] = listTeam(teams.kernel)
  if (!owner) throw new Error('The team has no members.')
  return owner
}
