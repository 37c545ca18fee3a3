import type { HonoRequest } from 'hono'
import { ControlError } from './control-error.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * The controls ask for no credentials, so a page that a browser has open must not reach them: neither by a name that
 * was bent to this machine (its `Host` gives it away) nor from another origin. Programs send no `Origin`.
 */
export function refuseStrangers(request: HonoRequest): void {
  const host = request.header('host') ?? new URL(request.url).host
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (!LOOPBACK.includes(name)) throw refuse(`Controls are for this machine alone, and not under the name '${name}'.`)
  const origin = request.header('origin')
  if (origin !== undefined && !/^https?:\/\//.test(origin)) throw refuse(`Pages of '${origin}' have no controls.`)
  if (origin !== undefined && new URL(origin).host !== host) throw refuse(`Pages of ${origin} have no controls.`)
}

function refuse(message: string): ControlError {
  return new ControlError(403, 'forbidden', message)
}
