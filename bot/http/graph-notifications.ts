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
  const states = await statesNamed(parsed.data.value, needs)
  const announced = parsed.data.value.flatMap((one) =>
    (states.get(one.clientState ?? '') ?? [null]).map((inspectionId) => ({
      inspectionId,
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

/**
 * The client states that are believed, and of which inspections, since those of one library share a subscription: each
 * begins with the id of one, and only the whole of it, as stored, counts. Anybody may send thousands in one body: each
 * inspection is asked for once, and none while no state begins with one that is there.
 */
async function statesNamed(
  notifications: readonly { readonly clientState?: string | undefined }[],
  { store }: Needs,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = new Set(notifications.map(({ clientState }) => clientState?.split('.')[0]))
  const ids = await store.inspections.ids()
  const states = new Map<string, string[]>()
  if (!ids.some((id) => named.has(id))) return states
  for (const id of ids) {
    const state = (await store.library.watch(id))?.subscription?.clientState
    if (state !== undefined) states.set(state, [...(states.get(state) ?? []), id])
  }
  return states
}
