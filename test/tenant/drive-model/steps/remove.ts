import fc from 'fast-check'
import { choose, drawMatch, drawPlace, drawWho, family, matchHeader } from '../step.ts'

const details = fc.record({ who: drawWho, what: drawPlace, match: drawMatch })

export const removeItem = family('delete', 5, details, async (world, { who, what, match }) => {
  const { model } = world
  const node = choose([...model.nodes.values()], what) ?? model.get(model.root)
  await world.attempt({
    ...{ who, method: 'DELETE', path: `/items/${node.id}`, needs: 'write', headers: matchHeader(match, node) },
    refused: [
      ...[node.parent === null && 400, node.parent === null && 405, match === 'old' && 412],
      model.subtree(node.id).some((each) => model.isHeldFrom(each, who)) && 423,
    ],
    done: () => model.remove(node.id, world.tenant.clock.now()).map(({ id }) => [id, 'gone'] as const),
  })
})
