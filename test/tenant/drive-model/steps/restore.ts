import fc from 'fast-check'
import { choose, drawPlace, drawWho, family } from '../step.ts'

const KEPT_MS = 93 * 86_400_000

/** Out of the recycle bin, with all that went with it, under the same ids; for people, an app's grant is not enough. */
export const restoreItem = family(
  ...(['restore from the recycle bin', 3] as const),
  fc.record({ who: drawWho, what: drawPlace }),
  async (world, { who, what }) => {
    const { model, tenant } = world
    const binned = choose(model.bin, what)
    const [top] = binned?.nodes ?? []
    if (!binned || !top) return
    const parent = model.nodes.get(top.parent ?? '')
    const gone = tenant.clock.now() - binned.at >= KEPT_MS
    await world.attempt({
      ...{ who, method: 'POST', path: `/items/${top.id}/restore`, body: {}, needs: 'write' },
      refused: [
        ...[who === 'writer' && 403, gone && 404, !parent && 404],
        parent && model.childNamed(parent.id, top.name) && 409,
        parent && model.isTooLong(parent.id, top.name) && 400,
      ],
      done: () => {
        model.bin.splice(model.bin.indexOf(binned), 1)
        for (const node of binned.nodes) model.nodes.set(node.id, node)
        return binned.nodes.map(({ id }) => [id, 'metadata'] as const)
      },
    })
  },
)
