import fc from 'fast-check'
import type { Wire } from '../../graph-client.ts'
import { choose, drawPlace, drawWho, family } from '../step.ts'
import type { World } from '../world.ts'

const details = fc.record({ who: drawWho, what: drawPlace, which: drawPlace })

/** An earlier version becomes the newest, and stays where it is. */
export const restoreVersion = family('restore a version', 3, details, async (world, { who, what, which }) => {
  const { model } = world
  const node = choose(model.files(), what)
  if (!node) return
  const index = which % node.versions.length
  const label = await findLabel(world, node.id, index)
  await world.attempt({
    ...{ who, method: 'POST', path: `/items/${node.id}/versions/${label}/restoreVersion`, needs: 'write' },
    refused: [model.isHeldFrom(node, who) && 423, index === 0 && 400],
    done: () => {
      const version = node.versions[index]
      if (version) node.versions = [version, ...node.versions]
      Object.assign(node, { title: version?.title, by: who })
      return [[node.id, 'content']]
    },
  })
})

/** The present one must stay; delta has nothing to tell of the others. */
export const deleteVersion = family('delete a version', 1, details, async (world, { who, what, which }) => {
  const node = choose(
    world.model.files().filter(({ held }) => !held),
    what,
  )
  if (!node) return
  const index = which % node.versions.length
  const label = await findLabel(world, node.id, index)
  await world.attempt({
    ...{ who, method: 'DELETE', path: `/items/${node.id}/versions/${label}`, needs: 'write' },
    refused: [index === 0 && 400],
    done: () => {
      node.versions = node.versions.filter((_, at) => at !== index)
      return [[node.id, 'same']]
    },
  })
})

async function findLabel(world: World, id: string, index: number): Promise<string> {
  const who = world.model.get(id).held?.who ?? 'writer'
  const { value } = (await world.ask(who, 'GET', `/items/${id}/versions`)).body
  return (value as Wire[])[index].id
}
