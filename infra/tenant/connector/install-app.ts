import type { PersonContent } from '../content.ts'
import { deliver, newId, occasionOf, type Turns } from './bot-turn.ts'
import { ConnectorError } from './connector-error.ts'
import type { Bot } from './find-bot.ts'
import { userId } from './identities.ts'
import { listTeam } from './installations.ts'
import type { Place } from './occasion.ts'
import { installationActivity, membershipActivity } from './place-activities.ts'

/** Adds the app to the team; the bot is told as Teams tells it. Nothing happens when it is there and knows already. */
export async function installInTeam(turns: Turns, bot: Bot): Promise<void> {
  const { installations, kernel } = turns.teams
  if (installations.knowsTeam(bot.appId)) return
  installations.addToTeam(bot.appId)
  const told = await announce(turns, bot, firstOwner(turns), teamPlace(kernel.content.team.channels[0]?.id), 'add')
  if (told) {
    installations.noteTold(bot.appId)
    return
  }
  installations.removeFromTeam(bot.appId)
  throw untold()
}

export async function uninstallFromTeam(turns: Turns, bot: Bot): Promise<void> {
  const { installations, kernel } = turns.teams
  if (!installations.inTeam(bot.appId)) return
  installations.removeFromTeam(bot.appId)
  await announce(turns, bot, firstOwner(turns), teamPlace(kernel.content.team.channels[0]?.id), 'remove')
}

/** Somebody leaves the team or comes back; the bots in it are told. */
export async function changeMember(turns: Turns, bots: Bot[], person: PersonContent, member: boolean): Promise<void> {
  const { installations, kernel } = turns.teams
  const owner = firstOwner(turns)
  installations.setMember(person.id, member)
  const place = teamPlace(kernel.content.team.channels[0]?.id)
  for (const bot of bots.filter(({ appId }) => installations.inTeam(appId))) {
    const action = member ? 'add' : 'remove'
    const who = userId(bot.appId, person.id)
    await deliver(turns, bot, membershipActivity(occasionOf(turns, bot, owner, place), newId(), action, who), place)
  }
}

/** Adds the app for one person, whose chat with the bot then is open (again). */
export async function installForPerson(turns: Turns, bot: Bot, person: PersonContent): Promise<void> {
  const { installations } = turns.teams
  const chat = installations.openChat(bot.appId, person.id)
  if (chat.installed) return
  installations.change(chat.id, true, 'open')
  if (await announce(turns, bot, person, { kind: 'personal', id: chat.id }, 'add')) return
  installations.change(chat.id, false, chat.state)
  throw untold()
}

export async function uninstallForPerson(turns: Turns, bot: Bot, person: PersonContent): Promise<void> {
  const { installations } = turns.teams
  const chat = installations.chatWith(bot.appId, person.id)
  if (!chat || chat.state === 'removed') return
  installations.change(chat.id, false, 'removed')
  await announce(turns, bot, person, { kind: 'personal', id: chat.id }, 'remove')
}

/** A newer version comes to wherever the app is: everybody's consent stands, so only the bot is told. */
export async function upgradeApp(turns: Turns, bot: Bot): Promise<void> {
  const { installations, kernel } = turns.teams
  const tell = (person: PersonContent, place: Place) =>
    deliver(turns, bot, installationActivity(occasionOf(turns, bot, person, place), newId(), 'add-upgrade'), place)
  if (installations.inTeam(bot.appId)) await tell(firstOwner(turns), teamPlace(kernel.content.team.channels[0]?.id))
  for (const { id, person } of installations.installedChats(bot.appId)) {
    const owner = kernel.content.people.find((each) => each.id === person)
    if (owner) await tell(owner, { kind: 'personal', id })
  }
}

/** Whether the bot took the news: an app that never hears of a place could not serve it. */
async function announce(turns: Turns, bot: Bot, person: PersonContent, place: Place, action: 'add' | 'remove') {
  const occasion = occasionOf(turns, bot, person, place)
  // Of a personal chat that ends Teams sends the second alone.
  const isTold = action === 'add' || place.kind === 'channel'
  const membership = isTold ? [membershipActivity(occasion, newId(), action)] : []
  for (const activity of [...membership, installationActivity(occasion, newId(), action)]) {
    const { answer } = await deliver(turns, bot, activity, place)
    if (answer.status === 0 || answer.status >= 300) return false
  }
  return true
}

function untold(): ConnectorError {
  return new ConnectorError(502, 'BotError', 'The bot did not take the news of its installation.')
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
