import fc from 'fast-check'
import { choose, drawConflict, drawName, drawPlace, drawWho, family, isIllegal } from '../step.ts'
import { expectNumbered } from './expect-numbered.ts'

const details = fc.record({
  who: drawWho,
  at: drawPlace,
  name: fc.oneof(drawName, endsWithDot()),
  conflict: drawConflict,
})

/** No folder's name ends so, though a file's may. */
function endsWithDot() {
  return fc.constantFrom('Plan.', 'Minutes')
}

export const makeFolder = family('make folder', 6, details, async (world, { who, at, name, conflict = 'fail' }) => {
  const { model } = world
  const parent = choose(model.folders(), at) ?? model.get(model.root)
  const taken = model.childNamed(parent.id, name)
  const takenOver = conflict === 'replace' && taken && model.isFolder(taken.id)
  await world.attempt({
    ...{ who, method: 'POST', path: `/items/${parent.id}/children`, needs: 'write' },
    body: { name, folder: {}, '@microsoft.graph.conflictBehavior': conflict },
    refused: [
      (isIllegal(name) || name.endsWith('.')) && 400,
      model.isTooLong(parent.id, name) && 400,
      taken && conflict !== 'rename' && !takenOver && 409,
    ],
    done: ({ body }) => {
      if (takenOver) return [[taken.id, 'same']]
      if (taken) expectNumbered(model, parent.id, name, body.name)
      const { id, eTag, cTag } = body
      model.nodes.set(id, { id, parent: parent.id, name: taken ? body.name : name, versions: [], eTag, cTag, by: who })
      return [[id, 'new']]
    },
  })
})
