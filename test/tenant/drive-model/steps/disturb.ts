import fc from 'fast-check'
import { forgetChanges } from '../../../../infra/tenant/drive/library-store.ts'
import { family } from '../step.ts'

const MONTH_MS = 31 * 86_400_000

export const restart = family('restart', 0.3, fc.constant({}), (world) => world.restart())

/** The tenant forgets how it came to be as it is: every token is answered with 410. */
export const forget = family('forget changes', 0.3, fc.constant({}), (world) => {
  forgetChanges(world.tenant.kernel.db, world.drive)
  return world.watchAnew()
})

/** Delta tokens and upload sessions are too old then. */
export const letMonthPass = family('let a month pass', 0.2, fc.constant({}), (world) => {
  const { clock } = world.tenant
  clock.set(clock.now() + MONTH_MS)
  world.sessions = []
  return world.watchAnew()
})
