import type { Hono } from 'hono'
import { z } from 'zod'
import { CHANNEL_LAG } from '../kernel/channel-lag.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { readControl } from './read-control.ts'

const LONGEST_LAG_MS = 3_600_000

/** `POST /_tenant/channel/lag`: how long Graph hides what was posted to a channel; Teams itself shows it at once. */
export function registerLagControl(app: Hono, { settings }: Kernel): void {
  app.post(
    '/_tenant/channel/lag',
    control(async (context) => {
      const { milliseconds } = await readControl(context, { milliseconds: z.int().min(0).max(LONGEST_LAG_MS) })
      settings.write(CHANNEL_LAG, milliseconds)
    }),
  )
}
