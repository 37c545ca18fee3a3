import type { Hono } from 'hono'
import type { Turns } from '../connector/bot-turn.ts'
import { findBot } from '../connector/find-bot.ts'
import { installInTeam } from '../connector/install-app.ts'
import { CHANNEL_LAG } from '../kernel/channel-lag.ts'
import { control } from './control.ts'
import { readControl } from './read-control.ts'
import { streamTraffic } from './stream-traffic.ts'
import type { Winder } from './wind-clock.ts'

/** `GET /_tenant/traffic`: all that crossed the edge. `POST /_tenant/reset`: as if nothing ever had. */
export function registerRecordControls(app: Hono, turns: Turns, winder: Winder): void {
  const { kernel } = turns.teams
  app.get(
    '/_tenant/traffic',
    control(() => streamTraffic(kernel.traffic.list())),
  )
  app.post(
    '/_tenant/reset',
    control(async (context) => {
      await readControl(context, {})
      await winder.between(() => reset(turns))
    }),
  )
}

/** Addresses, keys and time stay, and so does an app in its team: its bot is told of it anew. */
async function reset(turns: Turns): Promise<void> {
  const { kernel, installations } = turns.teams
  const bots = kernel.content.apps
    .filter(({ appId }) => installations.inTeam(appId))
    .flatMap(({ appId }) => findBot(kernel, appId) ?? [])
  kernel.reset()
  kernel.settings.write(CHANNEL_LAG, 0)
  // Whoever watches the tenant looks at all of it again.
  for (const resource of ['messages/all', 'drives/all/root', 'users/all/events'])
    kernel.changes.emit({ resource, changeType: 'deleted' })
  for (const bot of bots) await installInTeam(turns, bot)
}
