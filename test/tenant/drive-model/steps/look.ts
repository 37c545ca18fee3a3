import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Answer, send, type Wire } from '../../graph-client.ts'
import { compareVersions } from '../compare.ts'
import { choose, drawPlace, drawWho, family } from '../step.ts'
import { digestOf } from '../world.ts'

/** Reading by whoever may, in small pages; it tells delta nothing. */
export const lookAtFolder = family(
  ...(['look at a folder', 3] as const),
  fc.record({ who: drawWho, at: drawPlace, top: fc.integer({ min: 1, max: 5 }) }),
  async (world, { who, at, top }) => {
    const folder = choose(world.model.folders(), at) ?? world.model.get(world.model.root)
    const first = await world.attempt({
      ...{ who, method: 'GET', path: `/items/${folder.id}/children?$top=${top}`, needs: 'read', refused: [] },
    })
    if (first.status !== 200) return
    const shown: Wire[] = first.body.value
    for (let next = first.body['@odata.nextLink']; next; ) {
      const { body }: Answer = await world.ask(who, 'GET', next)
      assert.ok(body.value.length <= top)
      shown.push(...body.value)
      next = body['@odata.nextLink']
    }
    const ids = world.model.childrenOf(folder.id).map(({ id }) => id)
    assert.deepEqual(shown.map(({ id }) => id).sort(), ids.sort())
    for (const item of shown) world.expectItem(who, item, world.model.get(item.id))
  },
)

/** An item by its path however it is spelt, and a file's bytes. */
export const lookAtItem = family(
  ...(['look at an item', 3] as const),
  fc.record({ who: drawWho, what: drawPlace, upper: fc.boolean() }),
  async (world, { who, what, upper }) => {
    const node = choose([...world.model.nodes.values()], what) ?? world.model.get(world.model.root)
    const names = world.model.pathOf(node.id).map((name) => (upper ? name.toUpperCase() : name))
    const path = names.length === 0 ? '/root' : `/root:/${names.map(encodeURIComponent).join('/')}`
    const { status, body } = await world.attempt({ who, method: 'GET', path, needs: 'read', refused: [] })
    if (status !== 200) return
    world.expectItem(who, body, node)
    const [newest] = world.model.view(node, who).versions
    if (!newest) return
    const response = await world.tenant.request(body['@microsoft.graph.downloadUrl'])
    const { size, digest } = newest
    assert.deepEqual(digestOf(new Uint8Array(await response.arrayBuffer())), { size, digest })
    await compareVersions(world, who, node)
  },
)

/** What is not there any more, or never was. */
export const lookInVain = family('look in vain', 1, fc.record({ who: drawWho }), async (world, { who }) => {
  const path = '/root:/No such folder/none.txt'
  await world.attempt({ who, method: 'GET', path, needs: 'read', refused: [404] })
  assert.equal((await send(world.tenant, 'GET', `/v1.0/drives/${world.drive}/root`)).status, 401)
})
