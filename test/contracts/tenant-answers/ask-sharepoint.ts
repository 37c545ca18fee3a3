import { bytesOf, type GraphClient } from '../../tenant/graph-client.ts'
import { ISLA } from '../../tenant/tenant-under-test.ts'
import type { Ground } from '../refusals/ground.ts'

/** Everything that the tenant's sites, drives and lists can do, each asked once and rightly. */
export async function askSharePoint({ graph, drive, site, fileId }: Ground): Promise<void> {
  for (const path of [site, `${site}/drive`, `${site}/drives`, `${site}/lists`, drive, `${drive}/root`])
    await graph('GET', path)
  await askItems(graph, drive, `${drive}/items/${fileId}`)
  await askLists(graph, `${site}/lists/Documents`, `${drive}/items/${fileId}`)
}

async function askItems(graph: GraphClient, drive: string, file: string): Promise<void> {
  for (const path of [
    `${drive}/root/children?$top=1`,
    `${drive}/root:/Minutes:/children?$expand=listItem($expand=fields)`,
  ]) {
    const { body } = await graph('GET', path)
    if (body['@odata.nextLink']) await graph('GET', body['@odata.nextLink'])
  }
  for (const rest of [
    '',
    '?$select=id,name,eTag,publication',
    '/content',
    '/versions',
    '/permissions',
    '/listItem?$expand=fields',
  ])
    await graph('GET', `${file}${rest}`)
  const { id } = (await graph('POST', `${drive}/root/children`, { name: 'New', folder: {} })).body
  await graph('POST', `${drive}/root:/New:/children`, { name: 'Deeper', folder: {} })
  await graph('PUT', `${drive}/items/${id}:/b.txt:/content?@microsoft.graph.conflictBehavior=replace`, bytesOf('b'))
  await graph('PATCH', file, { name: 'April.txt', parentReference: { id } })
  await graph('POST', `${file}/checkout`)
  await graph('POST', `${file}/checkin`, { comment: 'Read through' })
  const invitation = {
    recipients: [{ email: ISLA.mail }],
    roles: ['write'],
    requireSignIn: true,
    sendInvitation: false,
  }
  const invited = await graph('POST', `${drive}/items/${id}/invite`, {
    ...invitation,
    retainInheritedPermissions: false,
  })
  await graph('DELETE', `${drive}/items/${id}/permissions/${invited.body.value[0].id}`)
  const { '@odata.deltaLink': link } = (await graph('GET', `${drive}/root/delta`)).body
  await graph('DELETE', `${drive}/items/${id}`)
  await graph('GET', link)
  await graph('GET', `${drive}/root/delta?token=latest`)
}

async function askLists(graph: GraphClient, list: string, item: string): Promise<void> {
  await graph('PUT', `${item.replace(/\/items\/.*/, '')}/root:/c.txt:/content`, bytesOf('c'))
  for (const rest of ['', '/columns', '/items?$expand=fields']) await graph('GET', `${list}${rest}`)
  const column = (await graph('POST', `${list}/columns`, { name: 'Summary', text: { allowMultipleLines: true } })).body
  const [one] = (await graph('GET', `${list}/items`)).body.value
  for (const rest of ['', '/fields', '/driveItem']) await graph('GET', `${list}/items/${one.id}${rest}`)
  await graph('PATCH', `${list}/items/${one.id}/fields`, { Summary: 'In short' })
  await graph('GET', `${list}/columns/${column.id}`)
  await graph('PATCH', `${list}/columns/${column.id}`, { displayName: 'In short' })
  await graph('DELETE', `${list}/columns/${column.id}`)
}
