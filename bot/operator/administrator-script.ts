import { readFile } from 'node:fs/promises'
import type { AdministratorPlan } from '../../src/domain/evidence/administrator-plan.ts'
import { planForAdministrator } from '../../src/services/set-up/plan-for-administrator.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { Order, Outcome } from './order.ts'

const TEMPLATE = new URL('../../infra/sharepoint/library.ps1', import.meta.url)

/** A here-string: nothing in it is read as anything but text until a line that begins with its end. */
const PLAN = /^(\$Plan = @'\n)[\s\S]*?(\n'@ \| ConvertFrom-Json)$/m

/** The administrator's script with what this inspection's library wants. */
export async function writeAdministratorScript(
  needs: Surroundings,
  inspection: string,
  { partnershipGroup, inspectorsGroup }: Extract<Order, { type: 'administrator-script' }>,
): Promise<Outcome> {
  const groups = { partnership: partnershipGroup, inspectors: inspectorsGroup }
  const plan = await planForAdministrator(needs, inspection, groups)
  return { type: 'administrator-script', inspection, script: fillIn(await readFile(TEMPLATE, 'utf8'), plan) }
}

/** JSON of which no line begins with a quote, since each is indented or a bracket. */
export function fillIn(template: string, plan: AdministratorPlan): string {
  if (!PLAN.test(template)) throw new Error('The administrator’s script has no place for its plan.')
  return template.replace(PLAN, (_whole, begin, end) => `${begin}${JSON.stringify(plan, null, 2)}${end}`)
}
