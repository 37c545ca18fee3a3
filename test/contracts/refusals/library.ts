import { bytesOf, connect } from '../../tenant/graph-client.ts'
import { ISLA } from '../../tenant/tenant-under-test.ts'
import { each, openGround, type Trial } from './ground.ts'

const DAY_MS = 86_400_000
const ILLEGAL = ['a"b', 'a*b', 'a:b', 'a<b', 'a>b', 'a?b', 'a/b', 'a\\b', 'a|b', ' a', 'a ', 'CON', 'x_vti_y']

/** Rows about files, folders, columns and their values, and delta. */
export const library: Readonly<Record<string, Trial>> = {
  async 'column-checkboxes'() {
    const { graph, site } = await openGround()
    const column = { name: 'Themes', choice: { displayAs: 'checkBoxes', choices: ['a', 'b'] } }
    return [await graph('POST', `${site}/lists/Documents/columns`, column)]
  },
  'fields-results-form': () => patchFields({ Indicators: { results: ['1.1'] } }),
  'fields-multichoice-untyped': () => patchFields({ Indicators: ['1.1', '1.2'] }),
  'fields-unknown': () => patchFields({ Nonsense: 'x' }),
  async 'fields-if-match'() {
    const { graph, drive, fileId } = await openGround()
    const item = `${drive}/items/${fileId}`
    const { eTag } = (await graph('GET', item)).body
    await graph('PATCH', item, { name: 'April.txt' })
    const old = { 'if-match': eTag }
    return [
      await graph('PATCH', item, { name: 'May.txt' }, old),
      await graph('PATCH', `${item}/listItem/fields`, { Title: 'T' }, old),
    ]
  },
  async 'delta-expand-listitem'() {
    const { graph, drive } = await openGround()
    return [await graph('GET', `${drive}/root/delta?$expand=listItem`)]
  },
  async 'delta-gone'() {
    const { tenant, graph, drive } = await openGround()
    const { '@odata.deltaLink': link } = (await graph('GET', `${drive}/root/delta`)).body
    tenant.clock.set(tenant.clock.now() + 31 * DAY_MS)
    return each([link, `${drive}/root/delta?token=forged`], (address) => graph('GET', address))
  },
  async 'name-taken'() {
    const { graph, drive } = await openGround()
    const folder = { folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
    return each(['Minutes', 'MINUTES'], (name) => graph('POST', `${drive}/root/children`, { name, ...folder }))
  },
  async 'name-illegal'() {
    const { graph, drive, fileId } = await openGround()
    const made = await each(ILLEGAL, (name) => graph('POST', `${drive}/root/children`, { name, folder: {} }))
    const renamed = await each(ILLEGAL, (name) => graph('PATCH', `${drive}/items/${fileId}`, { name }))
    return [...made, ...renamed, await graph('PUT', `${drive}/root:/a%7Cb.txt:/content`, bytesOf('x'))]
  },
  async 'path-long'() {
    const { graph, drive, fileId } = await openGround()
    const deep = ['a', 'b'].map((letter) => letter.repeat(200)).join('/')
    const [folder] = deep.split('/')
    const { id } = (await graph('POST', `${drive}/root/children`, { name: folder, folder: {} })).body
    return [
      await graph('POST', `${drive}/items/${id}/children`, { name: 'b'.repeat(200), folder: {} }),
      await graph('PUT', `${drive}/root:/${deep}.txt:/content`, bytesOf('x')),
      await graph('PATCH', `${drive}/items/${fileId}`, { name: 'b'.repeat(200), parentReference: { id } }),
    ]
  },
  async 'item-missing'() {
    const { graph, drive } = await openGround()
    const item = `${drive}/items/01NOWHERE`
    return [
      await graph('GET', item),
      await graph('GET', `${drive}/root:/Minutes/April.txt`),
      await graph('PATCH', item, { name: 'x.txt' }),
      await graph('DELETE', item),
    ]
  },
  async 'item-locked'() {
    const { tenant, graph, drive, fileId } = await openGround()
    const item = `${drive}/items/${fileId}`
    await (await connect(tenant, ISLA))('POST', `${item}/checkout`)
    return [await graph('PUT', `${item}/content`, bytesOf('mine')), await graph('PATCH', item, { name: 'April.txt' })]
  },
  async 'move-across-drives'() {
    const { graph, drive, fileId } = await openGround()
    return [await graph('PATCH', `${drive}/items/${fileId}`, { parentReference: { driveId: 'b!other', id: '01X' } })]
  },
}

async function patchFields(values: object) {
  const { graph, drive, fileId } = await openGround()
  return [await graph('PATCH', `${drive}/items/${fileId}/listItem/fields`, values)]
}
