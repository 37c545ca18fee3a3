import type { Hono } from 'hono'
import { z } from 'zod'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { readControl } from './read-control.ts'
import type { Winder } from './wind-clock.ts'

/** `/_tenant/clock`: what time it is and when something happens next; wound by an instant, or `next`. */
export function registerClockControls(app: Hono, { clock }: Kernel, winder: Winder): void {
  const show = async () => {
    const next = await winder.next()
    const now = new Date(clock.now()).toISOString()
    return { now, ...(next === null ? {} : { next: new Date(next).toISOString() }) }
  }
  app.get('/_tenant/clock', control(show))
  app.post(
    '/_tenant/clock',
    control(async (context) => {
      const { to } = await readControl(context, { to: z.string() })
      await winder.windTo(to)
      return show()
    }),
  )
}
