import { execute } from './execute.ts'

const UNIT = 327_680

export interface DriveItem {
  readonly id: string
  readonly name: string
  readonly folder?: object
}

/**
 * The library through one person's eyes, as any Graph client would reach it.
 * @param site `hostname:/path`, as Graph addresses it
 */
export async function openFiles(tenantUrl: string, token: string, site: string) {
  const headers = { authorization: `Bearer ${token}` }
  const ask = <T>(method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) =>
    execute<T>(`${tenantUrl}/v1.0${path}`, method, body, headers)
  const { id: siteId } = await ask<{ id: string }>('GET', `/sites/${site}`)
  const { id: driveId } = await ask<{ id: string }>('GET', `/sites/${siteId}/drive`)
  const at = (path: string) => `/drives/${driveId}/root:/${path.split('/').map(encodeURIComponent).join('/')}:`
  return {
    put: (path: string, text: string) => ask<DriveItem>('PUT', `${at(path)}/content`, new TextEncoder().encode(text)),
    children: async (path: string) =>
      (await ask<{ value: readonly DriveItem[] }>('GET', `${at(path)}/children?$select=id,name,folder`)).value,
    get: (id: string) => ask<DriveItem>('GET', `/drives/${driveId}/items/${id}`),
    rename: (id: string, name: string) => ask<DriveItem>('PATCH', `/drives/${driveId}/items/${id}`, { name }),
    remove: (id: string) => ask<undefined>('DELETE', `/drives/${driveId}/items/${id}`),
    fields: (id: string) => ask<object>('GET', `/drives/${driveId}/items/${id}/listItem/fields`),
    /** In two ranges, as a large file goes. */
    async upload(path: string, size = UNIT + 1): Promise<void> {
      const session = await ask<{ uploadUrl: string }>('POST', `${at(path)}/createUploadSession`, {
        item: { '@microsoft.graph.conflictBehavior': 'replace' },
      })
      for (let from = 0; from < size; from += UNIT) {
        const bytes = new Uint8Array(Math.min(UNIT, size - from))
        const range = { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${size}` }
        await execute(session.uploadUrl, 'PUT', bytes, range)
      }
    },
  }
}
