import fc from 'fast-check'
import { choose, drawMatch, drawName, drawPlace, drawWho, family, isIllegal, matchHeader } from '../step.ts'

const details = fc.record({
  ...{ who: drawWho, what: drawPlace, to: fc.option(drawPlace), name: fc.option(drawName), match: drawMatch },
  byPath: fc.boolean(),
})

/** Renaming, moving, or both at once; a folder into itself too. */
export const moveItem = family('move or rename', 12, details, async (world, { who, what, to, name, match, byPath }) => {
  const { model } = world
  const node = choose([...model.nodes.values()], what) ?? model.get(model.root)
  const folder = to === null ? undefined : choose(model.folders(), to)
  const parent = folder?.id ?? node.parent ?? model.root
  const called = name ?? node.name
  const taken = model.childNamed(parent, called)
  const changes = parent !== node.parent || called !== node.name
  const path = `/drives/${world.drive}/root:/${model.pathOf(parent).map(encodeURIComponent).join('/')}`
  const reference = byPath ? { path } : { id: parent }
  await world.attempt({
    ...{ who, method: 'PATCH', path: `/items/${node.id}`, needs: 'write', headers: matchHeader(match, node) },
    body: { ...(name === null ? {} : { name }), ...(folder ? { parentReference: reference } : {}) },
    refused: [
      node.parent === null && 400,
      node.parent === null && 405,
      match === 'old' && 412,
      changes && isIllegal(called) && 400,
      changes && model.isFolder(node.id) && called.endsWith('.') && 400,
      changes && model.isTooLongFor(node.id, parent, called) && 400,
      model.isWithin(parent, node.id) && 400,
      taken && taken.id !== node.id && 409,
      model.isHeldFrom(node, who) && 423,
      parent !== node.parent && model.subtree(node.id).some((each) => model.isHeldFrom(each, who)) && 423,
    ],
    done: () => {
      if (!changes) return [[node.id, 'same']]
      Object.assign(node, { parent, name: called, by: who })
      return [[node.id, 'metadata']]
    },
  })
})
