import type { Hono } from 'hono'
import { z } from 'zod'
import type { Turns } from '../connector/bot-turn.ts'
import { findBot } from '../connector/find-bot.ts'
import {
  changeMember,
  installForPerson,
  installInTeam,
  uninstallForPerson,
  uninstallFromTeam,
  upgradeApp,
} from '../connector/install-app.ts'
import { control } from './control.ts'
import { findApp, findPerson } from './find-named.ts'
import { readControl, someText } from './read-control.ts'

const PLACE = { app: someText.exactOptional(), person: someText.exactOptional() }

/** Which of Teams' two words for it the bot is told: of the thread, or of the user. */
const BLOCKED_BY = z.enum(['thread', 'user']).exactOptional()

/** The app comes and goes: in the team, or with a `person`. */
export function registerAppControls(app: Hono, turns: Turns): void {
  const { kernel, installations } = turns.teams
  app.post(
    '/_tenant/install',
    control(async (context) => {
      const body = await readControl(context, PLACE)
      const bot = findApp(kernel, body.app)
      if (body.person === undefined) await installInTeam(turns, bot)
      else await installForPerson(turns, bot, findPerson(kernel, body.person))
    }),
  )
  app.post(
    '/_tenant/uninstall',
    control(async (context) => {
      const body = await readControl(context, PLACE)
      const bot = findApp(kernel, body.app)
      if (body.person === undefined) await uninstallFromTeam(turns, bot)
      else await uninstallForPerson(turns, bot, findPerson(kernel, body.person))
    }),
  )
  app.post(
    '/_tenant/upgrade',
    control(async (context) => {
      const { app: appId } = await readControl(context, { app: PLACE.app })
      await upgradeApp(turns, findApp(kernel, appId))
    }),
  )
  app.post(
    '/_tenant/block',
    control(async (context) => {
      const body = await readControl(context, { ...PLACE, person: someText, blocked: z.boolean(), by: BLOCKED_BY })
      const chat = installations.openChat(findApp(kernel, body.app).appId, findPerson(kernel, body.person).id)
      const blocked = body.by === 'user' ? 'blocked by user' : 'blocked'
      installations.change(chat.id, chat.installed, body.blocked ? blocked : 'open')
    }),
  )
  app.post(
    '/_tenant/member',
    control(async (context) => {
      const { person, member } = await readControl(context, { person: someText, member: z.boolean() })
      const bots = kernel.content.apps.flatMap(({ appId }) => findBot(kernel, appId) ?? [])
      await changeMember(turns, bots, findPerson(kernel, person), member)
    }),
  )
  app.post(
    '/_tenant/disable',
    control(async (context) => {
      const body = await readControl(context, { app: PLACE.app, disabled: z.boolean() })
      installations.disable(findApp(kernel, body.app).appId, body.disabled)
    }),
  )
}
