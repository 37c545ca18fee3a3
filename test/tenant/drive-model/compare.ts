import assert from 'node:assert/strict'
import type { Wire } from '../graph-client.ts'
import type { CallerName } from './callers.ts'
import { Follower } from './follower.ts'
import type { Node } from './model.ts'
import type { World } from './world.ts'

/** The whole library, read folder by folder, against the model: tree, sizes, hashes, tags, counts, columns and versions. */
export async function compareAll(world: World): Promise<void> {
  const { model } = world
  const found = new Set([model.root])
  world.expectItem('reader', (await world.ask('reader', 'GET', '/root')).body, model.get(model.root))
  for (const id of found) {
    if (!model.isFolder(id)) continue
    const path = `/items/${id}/children?$top=1000&$expand=listItem($expand=fields)`
    for (const item of (await world.ask('reader', 'GET', path)).body.value) {
      const node = model.nodes.get(item.id)
      assert.ok(node, `${item.name} ought not to be there`)
      world.expectItem('reader', item, node)
      assert.equal(item.listItem.fields.Title, model.view(node, 'reader').title)
      found.add(item.id)
    }
  }
  assert.equal(found.size, model.nodes.size, 'the number of items')
  for (const node of model.files()) await compareVersions(world, 'reader', node)
}

/** Newest first, each with a label of its own; who did not check it out sees those of before. */
export async function compareVersions(world: World, who: CallerName, node: Node): Promise<void> {
  const { value } = (await world.ask(who, 'GET', `/items/${node.id}/versions`)).body
  const ought = world.model.view(node, who).versions
  const sizes = value.map(({ size }: Wire) => size)
  assert.deepEqual(
    sizes,
    ought.map(({ size }) => size),
  )
  assert.equal(new Set(value.map(({ id }: Wire) => id)).size, ought.length, 'versions with one label')
}

/** Everyone who follows, and one who starts now, come to the same tree. */
export async function compareFollowers(world: World): Promise<void> {
  for (const follower of [...world.followers, new Follower(world)]) await follower.finish(3)
}
