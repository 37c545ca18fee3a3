import type { Hono } from 'hono'
import { openMeetings } from './calendar/meeting-store.ts'
import { registerCalendar } from './calendar/register-calendar.ts'
import type { Turns } from './connector/bot-turn.ts'
import { registerFileUploads } from './connector/file-upload-endpoint.ts'
import { findBot } from './connector/find-bot.ts'
import { installInTeam } from './connector/install-app.ts'
import { registerConnector } from './connector/register-connector.ts'
import { registerSentFileDownload } from './connector/sent-file-download.ts'
import { openTeams } from './connector/teams.ts'
import { registerControls } from './controls/register-controls.ts'
import { registerSubscriptionControls } from './controls/subscription-controls.ts'
import type { Winding } from './controls/wind-clock.ts'
import { registerDirectory } from './directory/register-directory.ts'
import type { Kernel } from './kernel/kernel.ts'
import { registerSubscriptions } from './subscriptions/register-subscriptions.ts'

export type CollaborationOptions = Winding & {
  /** How long the bot may take over an activity before it gets it again; absent: Teams' 15 s. */
  botPatienceMs?: number
}

export type Collaboration = {
  /** Adds the app with a bot to the team, once; resolves when the bot has been told. */
  installApp(appId?: string): Promise<void>
}

/** Teams, Outlook, the directory, notifications, and the controls over all of it. */
export function registerCollaboration(app: Hono, kernel: Kernel, options: CollaborationOptions): Collaboration {
  const { botPatienceMs } = options
  const teams = openTeams(kernel)
  const turns: Turns = { teams, ...(botPatienceMs === undefined ? {} : { patienceMs: botPatienceMs }) }
  const meetings = openMeetings(kernel)
  registerConnector(app, teams)
  registerSentFileDownload(app, teams)
  registerFileUploads(app, teams)
  registerDirectory(teams)
  registerCalendar(kernel, meetings)
  registerSubscriptionControls(app, kernel, registerSubscriptions(kernel))
  registerControls(app, turns, meetings, options)
  return {
    async installApp(appId) {
      const bot = findBot(kernel, appId)
      if (!bot) throw new Error('The tenant has no app with a bot.')
      await installInTeam(turns, bot)
    },
  }
}
