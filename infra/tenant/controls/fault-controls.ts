import type { Hono } from 'hono'
import { z } from 'zod'
import { type FaultRule, ONLY_ON, PARTICULAR } from '../kernel/faults.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { SURFACES } from '../kernel/traffic.ts'
import { control } from './control.ts'
import { badControl } from './control-error.ts'
import { readControl, someText } from './read-control.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** Node's timers take no more than 24 days; nobody waits for so long. */
const LONGEST_DELAY_MS = 3_600_000

const isMethod = (text: string) => METHODS.includes(text.toUpperCase())

const RULE = {
  surface: z.enum(SURFACES).exactOptional(),
  method: z
    .string()
    .refine(isMethod, `is one of ${METHODS.join(', ')}`)
    .exactOptional(),
  path: someText.exactOptional(),
  times: z.int().min(1).exactOptional(),
  status: z.int().min(400).max(599).exactOptional(),
  retryAfter: z.int().min(0).exactOptional(),
  delayMs: z.int().min(0).max(LONGEST_DELAY_MS).exactOptional(),
  dropAnswer: z.boolean().exactOptional(),
  lose: z.boolean().exactOptional(),
  hang: z.boolean().exactOptional(),
  breakOff: z.boolean().exactOptional(),
  twice: z.boolean().exactOptional(),
  reorder: z.boolean().exactOptional(),
}

/** `/_tenant/faults`: asks for one, shows those still to come, takes them all back. */
export function registerFaultControls(app: Hono, { faults }: Kernel): void {
  app.get(
    '/_tenant/faults',
    control(() => faults.list()),
  )
  app.post(
    '/_tenant/faults',
    control(async (context) => faults.add(checkFault(await readControl(context, RULE)))),
  )
  app.delete(
    '/_tenant/faults',
    control(() => faults.clear()),
  )
}

/** What can befall a request in place of its due course; a delay goes with any. */
const DEEDS = ['status', 'dropAnswer', 'lose', 'hang', 'breakOff', 'twice', 'reorder'] as const

/** A fault that would never strike, or strike otherwise than it says, is refused. */
function checkFault(rule: FaultRule): FaultRule {
  const deeds = DEEDS.filter((deed) => rule[deed] !== undefined && rule[deed] !== false)
  if (deeds.length > 1) throw badControl(`A fault is one of ${deeds.join(' and ')}, not both at once.`)
  if (deeds.length === 0 && !rule.delayMs) throw badControl(`A fault does something: ${DEEDS.join(', ')} or delayMs.`)
  if (rule.retryAfter !== undefined && rule.status === undefined) throw badControl("'retryAfter' goes with a 'status'.")
  for (const deed of PARTICULAR) checkSurface(rule, deed)
  return rule
}

function checkSurface({ surface, ...rule }: FaultRule, deed: keyof typeof ONLY_ON): void {
  if (!rule[deed] || surface === undefined || ONLY_ON[deed].includes(surface)) return
  const what = deed === 'twice' || deed === 'reorder' ? 'what the tenant delivers' : 'what is asked of the tenant'
  throw badControl(`'${deed}' is for ${what}: surface ${ONLY_ON[deed].join(' or ')}.`)
}
