import assert from 'node:assert/strict'
import fc from 'fast-check'
import { send, type Wire } from '../../graph-client.ts'
import { type CallerName, MAY_WRITE } from '../callers.ts'
import type { Node } from '../model.ts'
import { choose, drawLegalName, drawPlace, drawWho, family } from '../step.ts'
import type { Effect, World } from '../world.ts'

const MINUTE_MS = 60_000
const details = fc.record({ who: drawWho, what: drawPlace, to: drawPlace, name: fc.option(drawLegalName) })

/** Accepted at once, made within the minute; the copies are new items, of the present versions alone that the copier is shown. */
export const copyItem = family('copy', 3, details, async (world, { who, what, to, name }) => {
  const { model, tenant } = world
  const node = choose([...model.nodes.values()], what) ?? model.get(model.root)
  const parent = choose(model.folders(), to) ?? model.get(model.root)
  const called = name ?? node.name
  const answer = await world.attempt({
    ...{ who, method: 'POST', path: `/items/${node.id}/copy`, needs: 'read' },
    body: { parentReference: { id: parent.id }, ...(name === null ? {} : { name }) },
    refused: [!MAY_WRITE.includes(who) && 403, node.parent === null && 400, model.isWithin(parent.id, node.id) && 400],
  })
  if (answer.status !== 202) return
  tenant.clock.set(tenant.clock.now() + MINUTE_MS)
  await tenant.runDue()
  const told = await send(world.tenant, 'GET', answer.headers.get('location') ?? '')
  const fails = model.childNamed(parent.id, called) || model.isTooLongFor(node.id, parent.id, called)
  assert.equal(told.body.status, fails ? 'failed' : 'completed')
  await world.settle(who, told, [], () =>
    fails ? [] : learnCopy(world, who, node, parent.id, called, told.body.resourceId),
  )
})

/** Takes the copy into the model as it must be after its original; only the ids are the tenant's. */
async function learnCopy(
  world: World,
  who: CallerName,
  source: Node,
  parent: string,
  name: string,
  id: string,
): Promise<Effect> {
  const { model } = world
  const [newest] = model.view(source, who).versions
  const versions = newest ? [{ ...newest, title: undefined }] : []
  const below = model.childrenOf(source.id)
  model.nodes.set(id, { id, parent, name, versions, eTag: '', cTag: '', by: who })
  const effect: [string, 'new'][] = [[id, 'new']]
  if (newest) return effect
  const shown: Wire[] = (await world.ask(who, 'GET', `/items/${id}/children?$top=1000`)).body.value
  for (const child of below) {
    const made = shown.find((each) => each.name === child.name)
    assert.ok(made, `${child.name} was not copied`)
    effect.push(...((await learnCopy(world, who, child, id, child.name, made.id)) as [string, 'new'][]))
  }
  return effect
}
