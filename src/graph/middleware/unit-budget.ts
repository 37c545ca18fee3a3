import type { Middleware } from '@microsoft/microsoft-graph-client'
import { isUnhurried } from '../unhurried.ts'
import { carryFailures } from './carried-failure.ts'
import { chainLink } from './chain-link.ts'
import { readRetryAfter } from './retry-after.ts'
import type { UnitBucket } from './unit-bucket.ts'
import { unitCost } from './unit-cost.ts'

/** Holds back what SharePoint counts until there are units for it, and everything of that kind while it asks us to wait. */
export function unitBudget(bucket: UnitBucket, baseUrl: string, now: () => number): Middleware {
  return chainLink(async (context, next) => {
    const path = String(context.request).slice(baseUrl.length)
    const cost = unitCost(context.options?.method ?? 'GET', path, context.options?.body)
    if (cost > 0) await carryFailures(bucket.spend(cost, isUnhurried()))
    await next()
    const answer = context.response
    if (cost === 0 || !answer || (answer.status !== 429 && answer.status !== 503)) return
    const wait = readRetryAfter(answer.headers.get('retry-after'), answer.headers.get('date'), now())
    if (wait !== null) bucket.close(wait)
  })
}
