import type { FaultRule } from '../kernel/faults.ts'
import { badControl } from './control.ts'

const KINDS: Record<keyof FaultRule, 'string' | 'number' | 'boolean'> = {
  ...{ surface: 'string', method: 'string', path: 'string', times: 'number', status: 'number', retryAfter: 'number' },
  ...{ delayMs: 'number', dropAnswer: 'boolean', lose: 'boolean', twice: 'boolean', reorder: 'boolean' },
}

export const FAULT_MEMBERS = Object.keys(KINDS)

const SURFACES = ['graph', 'connector', 'bot', 'signin', 'notification', 'upload']

/** What is delivered can be lost, doubled or held back; what is asked cannot be doubled. */
const DELIVERIES = ['bot', 'notification']

/** A fault that would never strike, or strike otherwise than it says, is refused. */
export function checkFault(given: Record<string, unknown>): FaultRule {
  for (const [member, value] of Object.entries(given)) {
    const kind = KINDS[member as keyof FaultRule]
    if (typeof value !== kind) throw badControl(`'${member}' of a fault is a ${kind}.`)
  }
  const rule = given as FaultRule
  const { surface } = rule
  if (surface !== undefined && !SURFACES.includes(surface))
    throw badControl(`'surface' is one of ${SURFACES.join(', ')}.`)
  if (rule.twice && !DELIVERIES.includes(surface ?? ''))
    throw badControl("'twice' is for the surfaces bot and notification.")
  if (rule.reorder && surface !== 'notification') throw badControl("'reorder' is for the surface notification.")
  if (rule.retryAfter !== undefined && rule.status === undefined) throw badControl("'retryAfter' goes with a 'status'.")
  return rule
}
