import type { Hono } from 'hono'
import type { Turns } from '../connector/bot-turn.ts'
import { installForPerson, installInTeam, uninstallForPerson, uninstallFromTeam } from '../connector/install-app.ts'
import { badControl, control, findApp, findPerson, readControl } from './control.ts'

/** The app comes and goes: in the team, or with a `person`. */
export function registerAppControls(app: Hono, turns: Turns): void {
  const { kernel, installations } = turns.teams
  app.post(
    '/_tenant/install',
    control(async (context) => {
      const body = await readControl(context, ['app', 'person'])
      const bot = findApp(kernel, body.app)
      if (body.person === undefined) await installInTeam(turns, bot)
      else await installForPerson(turns, bot, findPerson(kernel, body.person))
    }),
  )
  app.post(
    '/_tenant/uninstall',
    control(async (context) => {
      const body = await readControl(context, ['app', 'person'])
      const bot = findApp(kernel, body.app)
      if (body.person === undefined) await uninstallFromTeam(turns, bot)
      else await uninstallForPerson(turns, bot, findPerson(kernel, body.person))
    }),
  )
  app.post(
    '/_tenant/block',
    control(async (context) => {
      const body = await readControl(context, ['app', 'person', 'blocked'])
      if (typeof body.blocked !== 'boolean') throw badControl("'blocked' is neither true nor false.")
      const chat = installations.openChat(findApp(kernel, body.app).appId, findPerson(kernel, body.person).id)
      installations.change(chat.id, chat.installed, body.blocked ? 'blocked' : 'open')
    }),
  )
}
