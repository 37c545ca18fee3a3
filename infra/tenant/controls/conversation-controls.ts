import type { Hono } from 'hono'
import type { Attachment } from '../connector/activity.ts'
import { applyCardAnswer } from '../connector/apply-card-answer.ts'
import type { TurnResult, Turns } from '../connector/bot-turn.ts'
import { listTeam } from '../connector/installations.ts'
import type { Message } from '../connector/message-store.ts'
import { pressOnCard } from '../connector/press-on-card.ts'
import { sayToBot } from '../connector/say-to-bot.ts'
import type { Teams } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import { badControl, ControlError, control, findApp, findPerson, readControl, readText } from './control.ts'
import { showMessage, toHeard } from './show-message.ts'

/** What is said in the team's channels and in the chats with the bot. */
export function registerConversationControls(app: Hono, turns: Turns): void {
  const { teams } = turns
  const { kernel, messages } = teams
  app.get(
    '/_tenant/channel',
    control(({ req }) => {
      const viewer = req.query('person')
      if (viewer !== undefined) findPerson(kernel, viewer)
      const channels = kernel.content.team.channels.filter(({ id }) => id === (req.query('channel') ?? id))
      if (channels.length === 0) throw new ControlError(404, 'channelNotFound', 'There is no such channel.')
      const all = channels.flatMap((channel) => messages.list(channel.id)).filter(({ deleted }) => deleted === null)
      return all.toSorted((a, b) => Number(b.id) - Number(a.id)).map((message) => showMessage(teams, message, viewer))
    }),
  )
  app.get(
    '/_tenant/chats/:person',
    control(({ req }) => {
      const person = findPerson(kernel, req.param('person'))
      const chat = teams.installations.chatWith(findApp(kernel, req.query('app')).appId, person.id)
      const said = chat ? messages.list(chat.id).filter(({ deleted }) => deleted === null) : []
      return said.map((message) => showMessage(teams, message, person.id))
    }),
  )
  app.post(
    '/_tenant/chat',
    control(async (context) => say(turns, await readControl(context, CHAT))),
  )
  app.post(
    '/_tenant/card-action',
    control(async (context) => press(turns, await readControl(context, ACTION))),
  )
}

const CHAT = ['person', 'text', 'attachments', 'app', 'channel', 'replyTo']
const ACTION = ['person', 'messageId', 'verb', 'data']

type Body = Record<string, unknown>

async function say(turns: Turns, body: Body) {
  const { kernel } = turns.teams
  const person = findPerson(kernel, body.person)
  const { channel, replyTo, attachments } = body as { channel?: string; replyTo?: string; attachments?: Attachment[] }
  if (channel !== undefined) checkMember(turns.teams, person, channel)
  if (attachments !== undefined && !Array.isArray(attachments)) throw badControl("'attachments' is not an array.")
  const words = {
    text: readText(body, 'text'),
    ...(attachments ? { attachments } : {}),
    ...(channel === undefined ? {} : { channel }),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
  const { answer, sent } = await sayToBot(turns, findApp(kernel, body.app), person, words)
  checkAnswer(answer)
  return sent.map(toHeard)
}

/** Answers what the bot sent or edited in the conversation, then what it answered to the presser alone. */
async function press(turns: Turns, body: Body) {
  const { teams } = turns
  const person = findPerson(teams.kernel, body.person)
  const message = findCard(teams, person, readText(body, 'messageId'))
  const bot = findApp(teams.kernel, message.author)
  const verb = body.verb === undefined ? {} : { verb: readText(body, 'verb') }
  const { answer, sent } = await pressOnCard(turns, bot, person, message, { ...verb, data: body.data ?? {} })
  if (body.verb !== undefined)
    return [...sent.map(toHeard), ...applyCardAnswer(teams.messages, person.id, message, answer)]
  checkAnswer(answer)
  return sent.map(toHeard)
}

/** Among the messages that this person sees. */
function findCard({ kernel, messages, installations }: Teams, person: PersonContent, id: string): Message {
  const chats = kernel.content.apps.flatMap((app) => installations.chatWith(app.appId, person.id)?.id ?? [])
  const channels = listTeam(kernel).includes(person) ? kernel.content.team.channels.map((channel) => channel.id) : []
  const found = [...channels, ...chats]
    .map((place) => messages.find(place, id))
    .find((message) => message !== undefined)
  if (found?.byBot && found.deleted === null) return found
  throw new ControlError(404, 'messageNotFound', `${person.name} sees no message of the bot with the id '${id}'.`)
}

function checkMember({ kernel }: Teams, person: PersonContent, channel: string) {
  const known = kernel.content.team.channels.some(({ id }) => id === channel)
  if (known && listTeam(kernel).includes(person)) return
  throw new ControlError(404, 'channelNotFound', `${person.name} sees no channel with the id '${channel}'.`)
}

function checkAnswer({ status }: TurnResult['answer']) {
  if (status === 0) throw new ControlError(504, 'botTimeout', 'The bot did not answer in time, three times over.')
  if (status >= 300) throw new ControlError(502, 'botError', `The bot answered ${status}.`)
}
