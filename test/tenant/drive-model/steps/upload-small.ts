import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Wire } from '../../graph-client.ts'
import type { CallerName } from '../callers.ts'
import type { Content, Node } from '../model.ts'
import {
  type Conflict,
  choose,
  drawConflict,
  drawLegalName,
  drawMatch,
  drawName,
  drawPlace,
  drawWho,
  family,
  isIllegal,
  matchHeader,
} from '../step.ts'
import { digestOf, type Effect, type World } from '../world.ts'
import { expectNumbered } from './expect-numbered.ts'

const text = fc.string({ maxLength: 12 })
const toPath = fc.record({
  ...{ who: drawWho, at: drawPlace, name: drawName, text, conflict: drawConflict, match: drawMatch },
  way: fc.array(drawLegalName, { maxLength: 2 }),
})
const toId = fc.record({ who: drawWho, at: drawPlace, text, match: drawMatch })

/** A place given by path: the folders that are there, the names that are not, and what has the name already. */
export interface Place {
  folder: Node
  missing: string[]
  name: string
  taken: Node | undefined
  /** A file stands where a folder ought to be. */
  blocked: boolean
}

export function findPlace({ model }: World, start: Node, way: string[], name: string): Place {
  let folder = start
  const missing = [...way]
  for (let next = missing[0]; next !== undefined; next = missing[0]) {
    const child = model.childNamed(folder.id, next)
    if (!child) break
    if (!model.isFolder(child.id)) return { folder, missing, name, taken: undefined, blocked: true }
    folder = child
    missing.shift()
  }
  const taken = missing.length === 0 ? model.childNamed(folder.id, name) : undefined
  return { folder, missing, name, taken, blocked: false }
}

/** Why SharePoint would not put a file there. */
export function refusalsOf({ model }: World, who: CallerName, place: Place, conflict: Conflict) {
  const { folder, missing, name, taken, blocked } = place
  return [
    ...[isIllegal(name) && 400, model.isTooLong(folder.id, ...missing, name) && 400],
    ...[blocked && 400, blocked && 404, blocked && 409],
    ...[taken && conflict === 'fail' && 409, taken && conflict !== 'rename' && model.isFolder(taken.id) && 409],
    conflict === 'replace' && model.isHeldFrom(taken, who) && 423,
  ]
}

export const uploadToPath = family('upload to path', 10, toPath, async (world, drawn) => {
  const { who, at, way, name, conflict = 'replace', match } = drawn
  const start = choose(world.model.folders(), at) ?? world.model.get(world.model.root)
  const place = findPlace(world, start, way, name)
  const bytes = new TextEncoder().encode(drawn.text)
  const inside = [...way, name].map(encodeURIComponent).join('/')
  await world.attempt({
    ...{ who, method: 'PUT', needs: 'write', body: bytes },
    path: `/items/${start.id}:/${inside}:/content?@microsoft.graph.conflictBehavior=${conflict}`,
    headers: place.taken ? matchHeader(match, place.taken) : {},
    refused: [...refusalsOf(world, who, place, conflict), place.taken && match === 'old' && 412],
    done: ({ body }) => putIn(world, who, place, conflict, digestOf(bytes), body),
  })
})

export const uploadToId = family('upload to id', 5, toId, async (world, { who, at, text, match }) => {
  const { model } = world
  const node = choose([...model.nodes.values()], at) ?? model.get(model.root)
  const bytes = new TextEncoder().encode(text)
  await world.attempt({
    ...{ who, method: 'PUT', path: `/items/${node.id}/content`, body: bytes, needs: 'write' },
    headers: matchHeader(match, node),
    refused: [...[model.isFolder(node.id) && 400, match === 'old' && 412], model.isHeldFrom(node, who) && 423],
    done: () => addVersion(node, who, digestOf(bytes)),
  })
})

/** Moves the model: folders on the way, then the file, a version of it, or one with a number. */
export async function putIn(
  world: World,
  who: CallerName,
  place: Place,
  conflict: Conflict,
  content: Content,
  body: Wire,
): Promise<Effect> {
  const { folder, missing, name, taken } = place
  if (taken && conflict === 'replace') {
    assert.equal(body.id, taken.id, 'a replaced file keeps its id')
    return addVersion(taken, who, content)
  }
  if (taken) expectNumbered(world.model, folder.id, name, body.name)
  const made = await learnFolders(world, who, folder, missing)
  const parent = made.at(-1) ?? folder.id
  const { id, eTag, cTag } = body
  world.model.nodes.set(id, {
    id,
    parent,
    name: taken ? body.name : name,
    versions: [{ ...content, title: undefined }],
    eTag,
    cTag,
    by: who,
  })
  return [...made.map((each) => [each, 'new'] as const), [id, 'new']]
}

/** The ids of folders that an upload made on its way. */
async function learnFolders(world: World, who: CallerName, from: Node, names: string[]): Promise<string[]> {
  const made: string[] = []
  for (const name of names) {
    const parent = made.at(-1) ?? from.id
    const { id, eTag, cTag } = (await world.ask('writer', 'GET', `/items/${parent}:/${encodeURIComponent(name)}`)).body
    world.model.nodes.set(id, { id, parent, name, versions: [], eTag, cTag, by: who })
    made.push(id)
  }
  return made
}

export function addVersion(node: Node, who: CallerName, content: Content): Effect {
  node.versions = [{ ...content, title: node.title }, ...node.versions]
  node.by = who
  return [[node.id, 'content']]
}
