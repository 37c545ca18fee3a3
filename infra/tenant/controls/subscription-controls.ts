import type { Hono } from 'hono'
import { z } from 'zod'
import type { Kernel } from '../kernel/kernel.ts'
import { tellsOfLosses } from '../subscriptions/deliver-changes.ts'
import { queueLifecycle } from '../subscriptions/deliver-lifecycle.ts'
import type { Stores } from '../subscriptions/stores.ts'
import { toShape } from '../subscriptions/subscription.ts'
import { control } from './control.ts'
import { badControl, ControlError } from './control-error.ts'
import { readControl, someText } from './read-control.ts'

const HAPPENINGS = ['end', 'subscriptionRemoved', 'missed', 'reauthorizationRequired'] as const

/** Everybody's subscriptions, and what may befall one: to end silently, or with one of Graph's lifecycle events. */
export function registerSubscriptionControls(app: Hono, kernel: Kernel, stores: Stores): void {
  const { subscriptions } = stores
  app.get(
    '/_tenant/subscriptions',
    control(() => subscriptions.all().map((subscription) => toShape(subscription, false))),
  )
  app.post(
    '/_tenant/subscriptions',
    control(async (context) => {
      const { id, happens } = await readControl(context, { id: someText, happens: z.enum(HAPPENINGS) })
      const subscription = subscriptions.find(id)
      if (!subscription) throw new ControlError(404, 'subscriptionNotFound', 'There is no subscription with this id.')
      if (happens === 'end') return void subscriptions.remove(id)
      if (happens !== 'reauthorizationRequired' && !tellsOfLosses(subscription))
        throw badControl(`Graph tells '${happens}' of Outlook's things only, not of ${subscription.resource}.`)
      queueLifecycle(kernel, stores, subscription, happens)
      if (happens === 'subscriptionRemoved') subscriptions.remove(id)
    }),
  )
}
