import { CHANNEL_ID, PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import { BOT_FRAMEWORK } from '../../../infra/tenant/sign-in/tokens.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'

/** A tenant, and the library in it that is looked at. */
export interface Place {
  readonly tenant: Tenant
  readonly driveId: string
}

interface Item {
  readonly id: string
  readonly name: string
  readonly folder?: object
  /** Without a path: delta gives none. */
  readonly parentReference?: { readonly id?: string }
}

/** What a person of the partnership sees and does in the tenant, beside Waymark. */
export interface Person {
  /** Into a folder by its drive item's id, once. */
  upload(folderId: string, name: string): Promise<void>
  /** Every folder and file of the library, by its path. */
  paths(): Promise<readonly string[]>
  columns(): Promise<readonly string[]>
}

export async function actAs(place: Place): Promise<Person> {
  const { tenant, driveId } = place
  const audience = 'https://graph.microsoft.com'
  const { token } = await tell<{ token: string }>(place, '/token', { person: PEOPLE.pirHealth.id, audience })
  return {
    async upload(folderId, name) {
      await graph('PUT', `/drives/${driveId}/items/${folderId}:/${encodeURIComponent(name)}:/content`, 'A plain draft.')
    },
    async paths() {
      const { value } = (await graph('GET', `/drives/${driveId}/root/delta`)) as { value: readonly Item[] }
      const byId = new Map(value.map((item) => [item.id, item]))
      const pathOf = ({ name, parentReference }: Item): string => {
        const parent = byId.get(parentReference?.id ?? '')
        return `${parent ? pathOf(parent) : ''}/${name}`
      }
      return value.map((item) => `${item.folder ? 'folder' : 'file'} ${pathOf(item)}`)
    },
    async columns() {
      const { value } = (await graph('GET', `/drives/${driveId}/list/columns`)) as { value: readonly Item[] }
      return value.map(({ name }) => `column ${name}`)
    },
  }

  async function graph(method: string, path: string, content?: string): Promise<unknown> {
    const headers = { Authorization: `Bearer ${token}`, ...(content !== undefined && { 'Content-Type': 'text/plain' }) }
    const body = content === undefined ? {} : { body: content }
    const answer = await tenant.request(`/v1.0${path}`, { method, headers, ...body })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
}

/** Asks the tenant what it holds. */
export async function look<T>({ tenant }: Pick<Place, 'tenant'>, path: string): Promise<T> {
  return (await (await tenant.request(`/_tenant${path}`)).json()) as T
}

/** Has something happen in the tenant. */
export async function tell<T = void>({ tenant }: Pick<Place, 'tenant'>, path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await tenant.request(`/_tenant${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

/** A card of the app's; deleted in its name. */
export async function deleteCard({ tenant }: Pick<Place, 'tenant'>, id: string): Promise<void> {
  const [app] = tenant.kernel.content.apps
  const token = app && (await tenant.kernel.tokens.forApp(app, BOT_FRAMEWORK, '1'))
  const path = `/connector/v3/conversations/${encodeURIComponent(CHANNEL_ID)}/activities/${id}`
  await tenant.request(path, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } })
}
