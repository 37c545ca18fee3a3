import type { Hono } from 'hono'
import { z } from 'zod'
import type { Turns } from '../connector/bot-turn.ts'
import { peopleChatId } from '../connector/identities.ts'
import type { Place } from '../connector/occasion.ts'
import { sayToBot } from '../connector/say-to-bot.ts'
import { type Action, openAction, submitAction } from '../extension/run-action.ts'
import { search, takeResult } from '../extension/search.ts'
import { unfurl } from '../extension/unfurl.ts'
import { submitDialog } from '../extension/use-dialog.ts'
import { control } from './control.ts'
import { findMessage } from './find-message.ts'
import { findApp, findPerson } from './find-named.ts'
import { findCard } from './press-control.ts'
import { readControl, someText } from './read-control.ts'
import { checkTaken, findThread } from './say-control.ts'
import { toHeard } from './show-message.ts'

const WHO = { person: someText, app: someText.exactOptional() }
/** Absent: the chat with the bot. `with` names the others of a chat of people's own. */
const WHERE = {
  channel: someText.exactOptional(),
  replyTo: someText.exactOptional(),
  with: z.array(someText).min(1).exactOptional(),
}
/** A form's answers, or what a page hands in: an object, or one as text. */
const DATA = z.union([z.record(z.string(), z.unknown()), z.string()])
const FOUND = z.looseObject({ contentType: someText })

/** What people do with the app's message extension and in its dialogs; each answers what they then see. */
export function registerExtensionControls(app: Hono, turns: Turns): void {
  registerSearch(app, turns)
  registerActions(app, turns)
  registerLinks(app, turns)
  const { teams } = turns
  app.post(
    '/_tenant/dialog/submit',
    control(async (context) => {
      const asked = await readControl(context, { person: someText, messageId: someText, data: DATA })
      const person = findPerson(teams.kernel, asked.person)
      const { message, bot } = findCard(teams, person, asked.messageId)
      return submitDialog(turns, bot, person, message, asked.data)
    }),
  )
}

function registerSearch(app: Hono, turns: Turns): void {
  const { teams } = turns
  const some = z.int().min(0).exactOptional()
  app.post(
    '/_tenant/extension/search',
    control(async (context) => {
      const members = { ...WHO, ...WHERE, command: someText, text: z.string(), skip: some, count: some }
      const { person: named, app: appId, ...asked } = await readControl(context, members)
      const person = findPerson(teams.kernel, named)
      const bot = findApp(teams.kernel, appId)
      return search(turns, bot, person, { ...asked, place: findPlace(turns, bot.appId, person, asked) })
    }),
  )
  app.post(
    '/_tenant/extension/choose',
    control(async (context) => {
      const members = { ...WHO, ...WHERE, result: FOUND, text: z.string().exactOptional() }
      const { person: named, app: appId, result, text = '', ...where } = await readControl(context, members)
      const person = findPerson(teams.kernel, named)
      const bot = findApp(teams.kernel, appId)
      const place = findPlace(turns, bot.appId, person, where)
      const card = await takeResult(turns, bot, person, { result, place })
      // What people say to one another is nowhere to be seen here, and nothing that the bot hears.
      if (where.with !== undefined) return { card, heard: [] }
      const words = { ...where, text, attachments: [card], mention: false, via: bot.appId }
      const { answer, sent } = await sayToBot(turns, bot, person, words)
      checkTaken(answer)
      return { card, heard: sent.map(toHeard) }
    }),
  )
}

function registerLinks(app: Hono, turns: Turns): void {
  const { kernel } = turns.teams
  app.post(
    '/_tenant/extension/link',
    control(async (context) => {
      const asked = await readControl(context, { ...WHO, ...WHERE, url: z.url() })
      const person = findPerson(kernel, asked.person)
      const bot = findApp(kernel, asked.app)
      const place = findPlace(turns, bot.appId, person, asked)
      return unfurl(turns, bot, person, { url: new URL(asked.url), place })
    }),
  )
}

function registerActions(app: Hono, turns: Turns): void {
  const { kernel } = turns.teams
  const members = { ...WHO, ...WHERE, command: someText, messageId: someText.exactOptional() }
  app.post(
    '/_tenant/extension/open',
    control(async (context) => {
      const asked = await readControl(context, members)
      const person = findPerson(kernel, asked.person)
      const bot = findApp(kernel, asked.app)
      return openAction(turns, bot, person, findAction(turns, bot.appId, person, asked))
    }),
  )
  app.post(
    '/_tenant/extension/submit',
    control(async (context) => {
      const asked = await readControl(context, { ...members, data: DATA })
      const person = findPerson(kernel, asked.person)
      const bot = findApp(kernel, asked.app)
      return submitAction(turns, bot, person, findAction(turns, bot.appId, person, asked), asked.data)
    }),
  )
}

type Person = ReturnType<typeof findPerson>
type Where = { channel?: string; replyTo?: string; with?: string[] }

function findAction(
  turns: Turns,
  appId: string,
  person: Person,
  { command, messageId, ...where }: Where & { command: string; messageId?: string },
): Action {
  if (messageId !== undefined) return { command, message: findMessage(turns.teams, person, messageId) }
  return { command, place: findPlace(turns, appId, person, where) }
}

function findPlace({ teams }: Turns, appId: string, person: Person, where: Where): Place {
  if (where.with !== undefined) {
    const others = where.with.map((named) => findPerson(teams.kernel, named).id)
    return { kind: others.length === 1 ? 'people' : 'group', id: peopleChatId(person.id, ...others) }
  }
  const root = findThread(teams, person, where)
  if (where.channel === undefined) return { kind: 'personal', id: teams.installations.openChat(appId, person.id).id }
  return { kind: 'channel', id: where.channel, ...(root === undefined ? {} : { root }) }
}
