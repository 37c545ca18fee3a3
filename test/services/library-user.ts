import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import type { Workbench } from './workbench.ts'

/** A person of the partnership who works in the library through Graph, as any client would. */
export interface LibraryUser {
  /** @param path below the library's root; gives the drive item's id */
  upload(path: string, content?: string | Uint8Array): Promise<string>
  /** @param folder drive item of a folder; gives the drive item's id */
  uploadInto(folder: string, name: string, content: Uint8Array): Promise<string>
  remove(path: string): Promise<void>
  rename(path: string, name: string): Promise<void>
  /** Fills in the column with the summary. */
  describe(path: string, summary: string): Promise<void>
  names(path: string): Promise<readonly string[]>
  /** What the columns of a file hold. */
  columns(id: string): Promise<Readonly<Record<string, unknown>>>
  editColumns(id: string, fields: Readonly<Record<string, unknown>>): Promise<void>
  checkOut(id: string): Promise<void>
  /** Makes a link that everybody in the organisation can open. */
  share(id: string): Promise<void>
  checkIn(id: string): Promise<void>
}

export async function libraryUser({ tenant, needs, inspectionId }: Workbench): Promise<LibraryUser> {
  const inspection = await needs.store.inspections.get(inspectionId)
  const drive = `${tenant.url}/v1.0/drives/${inspection?.place.driveId}`
  const body = JSON.stringify({ person: PEOPLE.pirHealth.id, audience: 'https://graph.microsoft.com' })
  const signedIn = await tenant.request('/_tenant/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })
  const { token } = (await signedIn.json()) as { token: string }
  const at = (path: string) => `${drive}/root:/${path.split('/').map(encodeURIComponent).join('/')}:`
  return {
    async upload(path, content = 'A plain draft.') {
      const item = await ask('PUT', `${at(path)}/content`, content, 'text/plain')
      return item.id as string
    },
    async uploadInto(folder, name, content) {
      const url = `${drive}/items/${folder}:/${encodeURIComponent(name)}:/content`
      return (await ask('PUT', url, content, 'application/octet-stream')).id as string
    },
    remove: async (path) => void (await ask('DELETE', at(path).replace(/:$/, ''))),
    rename: async (path, name) =>
      void (await ask('PATCH', at(path).replace(/:$/, ''), JSON.stringify({ name }), 'application/json')),
    async describe(path, summary) {
      await ask(
        'PATCH',
        `${at(path)}/listItem/fields`,
        JSON.stringify({ EvidenceSummary: summary }),
        'application/json',
      )
    },
    async names(path) {
      const { value } = await ask('GET', `${at(path)}/children?$top=200`)
      return (value as { name: string }[]).map(({ name }) => name)
    },
    columns: (id) => ask('GET', `${drive}/items/${id}/listItem/fields`),
    editColumns: async (id, fields) =>
      void (await ask('PATCH', `${drive}/items/${id}/listItem/fields`, JSON.stringify(fields), 'application/json')),
    share: async (id) => {
      const link = JSON.stringify({ type: 'view', scope: 'organization' })
      await ask('POST', `${drive}/items/${id}/createLink`, link, 'application/json')
    },
    checkOut: async (id) => void (await ask('POST', `${drive}/items/${id}/checkout`)),
    checkIn: async (id) => void (await ask('POST', `${drive}/items/${id}/checkin`, '{}', 'application/json')),
  }

  async function ask(
    method: string,
    url: string,
    content?: string | Uint8Array,
    type?: string,
  ): Promise<Record<string, unknown>> {
    const answer = await fetch(url, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(type && { 'Content-Type': type }) },
      ...(content !== undefined && { body: Buffer.from(content) }),
    })
    if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${await answer.text()}`)
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>)
  }
}
