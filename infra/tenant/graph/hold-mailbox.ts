import type { MiddlewareHandler } from 'hono'
import { GraphError, toErrorBody } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { authenticate } from './authenticate.ts'
import { findMailbox, type MailboxSlots } from './mailbox-slots.ts'

/** Keeps a place at the mailbox until the answer is out, whatever it is kept waiting by; refuses a fifth request. */
export function holdMailbox(kernel: Kernel, slots: MailboxSlots): MiddlewareHandler {
  return async ({ req }, next) => {
    const { pathname, search } = new URL(req.url)
    const mailbox = findMailbox(pathname)
    // Who does not say who they are is refused further on.
    const caller = mailbox && (await authenticate(kernel.tokens, req.header('authorization') ?? null).catch(() => null))
    if (!caller) return next()
    try {
      const leave = slots.enter(caller, mailbox)
      await next().finally(leave)
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      const { status, headers } = error
      const body = toErrorBody(error, req.header('client-request-id') ?? null)
      const asked = { surface: 'graph', method: req.method, path: pathname + search } as const
      kernel.traffic.record({ ...asked, status, request: {}, response: { body } })
      return Response.json(body, { status, headers })
    }
  }
}
