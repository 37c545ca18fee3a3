import type { Context } from 'hono'
import { z } from 'zod'
import type { Log } from '../../src/services/ports/log.ts'
import type { Queue, Work } from '../../src/services/ports/queue.ts'
import type { Store } from '../../src/services/ports/store.ts'

interface Needs {
  readonly store: Store
  readonly queue: Queue
  readonly log: Log
}

/** What we read of a change or lifecycle notification (learn.microsoft.com: changeNotificationCollection). */
const body = z.object({
  value: z.array(
    z.object({
      subscriptionId: z.string(),
      clientState: z.string().max(128).optional(),
      lifecycleEvent: z.string().optional(),
    }),
  ),
})

/**
 * `POST /api/graph/notifications` and `/lifecycle`: echoes the validation token, checks the client state,
 * queues a look at the library and answers 202. Nothing is done here: a slow answer is a dropped one.
 */
export async function receiveNotifications(context: Context, needs: Needs): Promise<Response> {
  const token = context.req.query('validationToken')
  if (token !== undefined) return context.text(token, 200, { 'X-Content-Type-Options': 'nosniff' })
  const parsed = body.safeParse(await context.req.json().catch(() => null))
  if (!parsed.success) return context.body(null, 400)
  const announced = await Promise.all(
    parsed.data.value.map(async (one) => ({
      inspectionId: await inspectionOf(one.clientState, needs),
      type: workFor(one.lifecycleEvent),
    })),
  )
  const work = new Map(announced.map((one) => [`${one.type} ${one.inspectionId}`, one]))
  for (const { type, inspectionId } of work.values()) {
    if (inspectionId === null) needs.log.warn('notification refused', { reason: 'client state' })
    else await needs.queue.send({ type, inspectionId })
  }
  return context.body(null, 202)
}

/** `reauthorizationRequired` and `subscriptionRemoved` end the notifications unless they are heeded; `missed` asks for a look. */
function workFor(lifecycleEvent: string | undefined): Work['type'] {
  return lifecycleEvent === undefined || lifecycleEvent === 'missed' ? 'sync' : 'renew'
}

/** The client state begins with the inspection's id; only the whole of it, as stored, is believed. */
async function inspectionOf(clientState: string | undefined, { store }: Needs): Promise<string | null> {
  const [id] = clientState?.split('.') ?? []
  if (!id) return null
  const watch = await store.library.watch(id)
  return watch?.subscription?.clientState === clientState ? id : null
}
