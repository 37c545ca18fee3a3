import type { AppContent, SiteRole } from '../../../infra/tenant/content.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import { connect, type GraphClient } from '../../tenant/graph-client.ts'
import { describeTenant, ISLA, SITE, startForTest } from '../../tenant/tenant-under-test.ts'

export interface Told {
  /** The method and the address, or what was done where nothing is asked. */
  readonly asked: string
  /** In the row's own words where no answer is given, but something happens. */
  readonly status: number | string
  // biome-ignore lint/suspicious/noExplicitAny: what is answered is looked into member by member
  readonly body?: any
}

/** Brings about what a row of `refusals.json` speaks of; every answer must be the row's. */
export type Trial = () => Promise<readonly Told[]>

export interface Ground {
  readonly tenant: Tenant
  readonly graph: GraphClient
  /** `/drives/{id}` */
  readonly drive: string
  /** `/sites/{id}` */
  readonly site: string
  /** The one file there is, `Minutes/March.txt`. */
  readonly fileId: string
}

const INDICATORS = { name: 'Indicators', choice: { choices: ['1.1', '1.2'], displayAs: 'checkBoxes' } }

/** A tenant with one library that has a file and a multi-choice column, and the app's client. */
export async function openGround(
  more: { role?: SiteRole; app?: Partial<AppContent>; unitsPerMinute?: number } = {},
): Promise<Ground> {
  const { role = 'manage', app, unitsPerMinute } = more
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]
  const content = describeTenant({ role, entries, ...(app && { app }) })
  for (const library of content.sites.flatMap(({ libraries }) => libraries)) library.columns = [INDICATORS]
  const tenant = await startForTest({ content, ...(unitsPerMinute !== undefined && { unitsPerMinute }) })
  const member = await connect(tenant, ISLA)
  const site = `/sites/${(await member('GET', `/sites/${SITE}`)).body.id}`
  const drive = `/drives/${(await member('GET', `${site}/drive`)).body.id}`
  const fileId = (await member('GET', `${drive}/root:/Minutes/March.txt`)).body.id
  return { tenant, graph: await connect(tenant), drive, site, fileId }
}

export async function each<T>(things: readonly T[], ask: (thing: T) => Promise<Told>): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const thing of things) told.push(await ask(thing))
  return told
}
