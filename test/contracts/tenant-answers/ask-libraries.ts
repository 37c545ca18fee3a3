import { bytesOf, connect } from '../../tenant/graph-client.ts'
import { APP, ISLA } from '../../tenant/tenant-under-test.ts'
import type { Ground } from '../refusals/ground.ts'

const COLUMNS = [
  { name: 'Summary', text: { allowMultipleLines: true, maxLength: 500 } },
  { name: 'State', choice: { choices: ['drafting', 'ready'] }, indexed: true, defaultValue: { value: 'drafting' } },
  { name: 'Owner', personOrGroup: {} },
  { name: 'Team', personOrGroup: { allowMultipleSelection: true } },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'Share', number: { minimum: 0, maximum: 1 } },
  { name: 'Late', boolean: {} },
]
const VALUES = {
  ...{ Summary: 'In short', State: 'ready', OwnerLookupId: '11', Day: '2027-02-19', Share: 0.5, Late: true },
  ...{ TeamLookupId: ['11', '12'], 'TeamLookupId@odata.type': 'Collection(Edm.String)' },
}

/** What a library's list, permissions and check-outs answer, each asked once and rightly. */
export async function askLibraries(ground: Ground): Promise<void> {
  await askList(ground)
  await askPermissions(ground)
  await askCheckOut(ground)
}

async function askList({ graph, drive, site, fileId }: Ground): Promise<void> {
  const list = `${site}/lists/Documents`
  for (const column of COLUMNS) await graph('POST', `${list}/columns`, column)
  for (const rest of ['?$select=name,hidden', '/State', '/Owner']) await graph('GET', `${list}/columns${rest}`)
  const fields = await graph('PATCH', `${drive}/items/${fileId}/listItem/fields`, VALUES)
  await graph('PATCH', `${list}/items/${fields.body.id}`, { fields: { State: 'drafting' } })
  const expand = '$expand=columns,contentTypes,drive,items($expand=fields($select=State))'
  for (const path of [`${list}?${expand}`, `${site}/lists?$filter=displayName eq 'Documents'`, `${list}/contentTypes`])
    await graph('GET', path)
  const anyway = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
  await graph('GET', `${list}/items?$expand=fields&$filter=fields/Late eq true`, undefined, anyway)
  await graph('GET', `${list}/items?$expand=fields,driveItem&$orderby=fields/State desc&$top=1`)
  const { '@odata.deltaLink': link } = (await graph('GET', `${list}/items/delta?$expand=fields`)).body
  await graph('PUT', `${drive}/root:/late.txt:/content`, bytesOf('late'))
  await graph('DELETE', `${list}/items/${fields.body.id}`)
  await graph('GET', link)
  const grant = { roles: ['write'], grantedToV2: { application: { id: APP.appId } } }
  const permission = `${list}/permissions/${(await graph('POST', `${list}/permissions`, grant)).body.id}`
  await graph('GET', `${list}/permissions`)
  await graph('PATCH', permission, { roles: ['read'] })
  await graph('GET', permission)
  await graph('DELETE', permission)
  await graph('GET', `${site}/lists/User Information List/items?$expand=fields`)
}

async function askPermissions({ graph, drive }: Ground): Promise<void> {
  const { id } = (await graph('GET', `${drive}/root:/Minutes`)).body
  const item = `${drive}/items/${id}`
  await graph('GET', `${item}/permissions`)
  const recipients = [{ objectId: ISLA.id }]
  const expirationDateTime = '2099-01-01T00:00:00Z'
  const invitation = { recipients, roles: ['read'], requireSignIn: true, sendInvitation: false, expirationDateTime }
  const [made] = (await graph('POST', `${item}/invite`, invitation)).body.value
  const permission = `${item}/permissions/${made.id}`
  await graph('GET', permission)
  await graph('PATCH', permission, { roles: ['write'] })
  const prefer = 'hierarchicalsharing, deltashowremovedasdeleted, deltatraversepermissiongaps, deltashowsharingchanges'
  await graph('GET', `${drive}/root/delta`, undefined, { prefer })
  await graph('DELETE', permission)
}

async function askCheckOut({ tenant, graph, drive }: Ground): Promise<void> {
  const { id } = (await graph('PUT', `${drive}/root:/drafted.txt:/content`, bytesOf('1'))).body
  const item = `${drive}/items/${id}`
  await graph('POST', `${item}/checkout`)
  await graph('PUT', `${item}/content`, bytesOf('2'))
  const isla = await connect(tenant, ISLA)
  for (const client of [graph, isla]) await client('GET', `${item}?$select=id,name,eTag,parentReference,publication`)
  await graph('POST', `${item}/discardCheckout`)
  await graph('POST', `${item}/checkout`)
  await graph('POST', `${item}/checkin`, { checkInAs: 'published', comment: 'Read through' })
}
