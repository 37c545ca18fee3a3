import { SITE_PATH, SITE_URL } from '../../../infra/rehearsal/tenant-content.ts'
import type { PersonContent } from '../../../infra/tenant/content.ts'
import { GRAPH } from '../../../infra/tenant/sign-in/tokens.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import { type Answer, send } from '../../tenant/graph-client.ts'

/** Graph in process, for whoever is not the product. Paths are below the drive, or whole addresses. */
export interface DriveClient {
  readonly siteId: string
  readonly driveId: string
  /** Those of the partnership who use it, the coordinator and a lead first. */
  readonly people: readonly PersonContent[]
  readonly seats: readonly [PersonContent, PersonContent]
  /** By the `who`-th person of the partnership; without, by an app. */
  ask(method: string, path: string, body?: unknown, who?: number): Promise<Answer>
}

const MEMBERS = 3

export async function openDrive(tenant: Tenant): Promise<DriveClient> {
  const { tokens, content } = tenant.kernel
  const [app] = content.apps
  const people = content.people.slice(0, MEMBERS)
  const [coordinator, lead] = people
  if (!app || !coordinator || !lead) throw new Error('The tenant has too few apps or people.')
  const own = await tokens.forApp(app, GRAPH, '1')
  const theirs = await Promise.all(people.map((person) => tokens.forPerson(person)))
  const call = (method: string, path: string, body?: unknown, token = own) =>
    send(tenant, method, path, body, { authorization: `Bearer ${token}` })
  const site = (await call('GET', `/v1.0/sites/${new URL(SITE_URL).hostname}:/${SITE_PATH}`)).body
  const driveId = (await call('GET', `/v1.0/sites/${site.id}/drive`)).body.id as string
  return {
    ...{ siteId: site.id, driveId, people, seats: [coordinator, lead] },
    ask: (method, path, body, who) =>
      call(
        method,
        path.startsWith('http') ? path : `/v1.0/drives/${driveId}${path}`,
        body,
        who === undefined ? own : theirs[who % MEMBERS],
      ),
  }
}
