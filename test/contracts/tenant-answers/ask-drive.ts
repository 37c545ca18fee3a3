import { bytesOf, connect, type GraphClient, send } from '../../tenant/graph-client.ts'
import { ISLA } from '../../tenant/tenant-under-test.ts'
import type { Ground } from '../refusals/ground.ts'

/** What becomes of files: copies, links, versions, closing requests of uploads, the recycle bin; each asked once and rightly. */
export async function askDrive(ground: Ground): Promise<void> {
  const { graph, drive, fileId } = ground
  const file = `${drive}/items/${fileId}`
  await askCopy(ground, file)
  for (const type of ['view', 'view', 'edit'])
    await graph('POST', `${file}/createLink`, { type, scope: 'organization' })
  await graph('GET', `${file}/permissions`)
  await askVersions(graph, file)
  await askUpload(ground)
  await graph('GET', `${drive}/root?$expand=children`)
  await graph('GET', `${drive}/root:/Minutes:/children?$orderby=lastModifiedDateTime%20desc&$top=1`)
  await graph('DELETE', file)
  await (await connect(ground.tenant, ISLA))('POST', `${file}/restore`, {})
  await graph('POST', `${file}/permanentDelete`)
}

async function askCopy({ tenant, graph, drive }: Ground, file: string): Promise<void> {
  const body = { parentReference: { path: `${drive}/root:` }, name: 'Copy.txt' }
  for (const name of ['Copy.txt', 'Copy.txt']) {
    const { headers } = await graph('POST', `${file}/copy`, { ...body, name })
    const monitor = headers.get('location') ?? ''
    await send(tenant, 'GET', monitor)
    tenant.clock.set(tenant.clock.now() + 60_000)
    await tenant.runDue()
    await send(tenant, 'GET', monitor)
  }
}

async function askVersions(graph: GraphClient, file: string): Promise<void> {
  await graph('PUT', `${file}/content`, bytesOf('again'))
  await graph('PATCH', file, { fileSystemInfo: { createdDateTime: '2026-01-02T03:04:05Z' } })
  for (const rest of ['', '/2.0', '/1.0', '/1.0/content']) await graph('GET', `${file}/versions${rest}`)
  await graph('POST', `${file}/versions/1.0/restoreVersion`)
  await graph('DELETE', `${file}/versions/2.0`)
}

async function askUpload({ tenant, graph, drive }: Ground): Promise<void> {
  const wish = { deferCommit: true, item: { '@microsoft.graph.conflictBehavior': 'rename' } }
  const { uploadUrl } = (await graph('POST', `${drive}/root:/late.txt:/createUploadSession`, wish)).body
  await send(tenant, 'PUT', uploadUrl, bytesOf('ten bytes!'), { 'content-range': 'bytes 0-9/10' })
  await send(tenant, 'GET', uploadUrl)
  await send(tenant, 'POST', uploadUrl)
}
