import { send } from '../../tenant/graph-client.ts'
import { type Ground, openGround, type Told, type Trial } from './ground.ts'

const UNIT = 327_680

/** Rows about upload sessions, and about several requests in one. */
export const uploadAndBatch: Readonly<Record<string, Trial>> = {
  async 'upload-range-order'() {
    const { put } = await openSession()
    const early = await put(UNIT, UNIT)
    await put(0, UNIT)
    return [early, await put(0, UNIT)]
  },
  async 'upload-range-size'() {
    const { put } = await openSession()
    return [await put(0, 1000)]
  },
  async 'upload-range-large'() {
    const { put } = await openSession()
    return [await put(0, 60 * 1024 * 1024, 200 * 1024 * 1024)]
  },
  async 'upload-gone'() {
    const [cancelled, finished] = [await openSession(), await openSession()]
    await send(cancelled.tenant, 'DELETE', cancelled.url)
    await finished.put(0, 10, 10)
    return [await cancelled.put(0, UNIT), await finished.put(0, UNIT), await send(finished.tenant, 'GET', finished.url)]
  },
  async 'upload-auth-header'() {
    const { put } = await openSession()
    return [await put(0, UNIT, 3 * UNIT, { authorization: 'Bearer x' })]
  },
  async 'upload-cors-header'() {
    const { tenant, url } = await openSession()
    const asked = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' }
    return [await send(tenant, 'OPTIONS', url, undefined, { origin: 'https://a.example', ...asked })]
  },
  async 'batch-too-many'() {
    const { graph, drive } = await openGround()
    const many = Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: drive }))
    const twins = ['a', 'a'].map((id) => ({ id, method: 'GET', url: drive }))
    return [await graph('POST', '/$batch', { requests: many }), await graph('POST', '/$batch', { requests: twins })]
  },
  async 'batch-failed-dependency'() {
    const ground = await openGround()
    const folder = (name: string) => ({ ...newFolder(ground, name), headers: { 'Content-Type': 'application/json' } })
    const taken = { id: 'a', ...folder('Minutes') }
    return partsOf(ground, [taken, { id: 'b', ...folder('New'), dependsOn: ['a'] }], 'b')
  },
  async 'batch-no-content-type'() {
    const ground = await openGround()
    return partsOf(ground, [{ id: 'a', ...newFolder(ground, 'New') }], 'a')
  },
}

async function openSession() {
  const { tenant, graph, drive } = await openGround()
  const url: string = (await graph('POST', `${drive}/root:/large.bin:/createUploadSession`, {})).body.uploadUrl
  const put = (from: number, length: number, total = 3 * UNIT, headers: Record<string, string> = {}) => {
    const range = { 'content-range': `bytes ${from}-${from + length - 1}/${total}` }
    return send(tenant, 'PUT', url, new Uint8Array(length), { ...range, ...headers })
  }
  return { tenant, url, put }
}

function newFolder({ drive }: Ground, name: string) {
  const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
  return { method: 'POST', url: `${drive}/root/children`, body }
}

/** The answer to one part. */
async function partsOf({ graph }: Ground, requests: readonly object[], id: string): Promise<readonly Told[]> {
  const { asked, body } = await graph('POST', '/$batch', { requests })
  const parts: (Told & { id: string })[] = body.responses
  return parts.filter((part) => part.id === id).map((part) => ({ ...part, asked: `a part of ${asked}` }))
}
