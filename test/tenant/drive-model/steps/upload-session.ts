import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Answer, send } from '../../graph-client.ts'
import type { CallerName } from '../callers.ts'
import type { Node } from '../model.ts'
import {
  type Conflict,
  choose,
  drawConflict,
  drawLegalName,
  drawMatch,
  drawPlace,
  drawWho,
  family,
  matchHeader,
} from '../step.ts'
import { digestOf, type World } from '../world.ts'
import { addVersion, findPlace, putIn, refusalsOf } from './upload-small.ts'

const UNIT = 327_680

/** A session that has not been finished; it goes to a place by path, or to the file it was opened on. */
export interface OpenSession {
  who: CallerName
  url: string
  bytes: Uint8Array
  received: number
  /** The `If-Match` it was opened with: it must still hold when the session ends. */
  match: string | undefined
  conflict: Conflict
  target: { folder: Node; way: string[]; name: string } | { file: string }
}

const units = fc.constantFrom(0, 0, 1, 2)
const opening = { who: drawWho, at: drawPlace, units, rest: fc.nat({ max: 40 }), match: drawMatch }
const byPath = fc.record({
  ...opening,
  ...{ name: drawLegalName, conflict: drawConflict, way: fc.array(drawLegalName, { maxLength: 1 }) },
})
const byId = fc.record(opening)

export const openSessionByPath = family('open session by path', 3, byPath, async (world, drawn) => {
  const { who, at, way, name, conflict = 'fail', match } = drawn
  const folder = choose(world.model.folders(), at) ?? world.model.get(world.model.root)
  const place = findPlace(world, folder, way, name)
  const headers = place.taken ? matchHeader(match, place.taken) : {}
  await world.attempt({
    ...{ who, method: 'POST', needs: 'write', headers },
    path: `/items/${folder.id}:/${[...way, name].map(encodeURIComponent).join('/')}:/createUploadSession`,
    body: { item: { '@microsoft.graph.conflictBehavior': conflict } },
    refused: [...refusalsOf(world, who, place, conflict), place.taken && match === 'old' && 412],
    done: ({ body }) => open(world, drawn, body.uploadUrl, headers, conflict, { folder, way, name }),
  })
})

export const openSessionById = family('open session by id', 2, byId, async (world, drawn) => {
  const { who, at, match } = drawn
  const { model } = world
  const node = choose([...model.nodes.values()], at) ?? model.get(model.root)
  const headers = matchHeader(match, node)
  await world.attempt({
    ...{ who, method: 'POST', path: `/items/${node.id}/createUploadSession`, body: {}, needs: 'write', headers },
    refused: [...[model.isFolder(node.id) && 400, match === 'old' && 412], model.isHeldFrom(node, who) && 423],
    done: ({ body }) => open(world, drawn, body.uploadUrl, headers, 'replace', { file: node.id }),
  })
})

function open(
  world: World,
  { who, units: whole, rest }: { who: CallerName; units: number; rest: number },
  url: string,
  { 'if-match': match }: Record<string, string>,
  conflict: Conflict,
  target: OpenSession['target'],
): [] {
  const bytes = Uint8Array.from({ length: whole * UNIT + rest + 1 }, (_, index) => (index * 31 + rest) % 251)
  world.sessions.push({ who, url, bytes, received: 0, match, conflict, target })
  return []
}

const how = fc.oneof(
  { weight: 8, arbitrary: fc.constant('next' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('again' as const, 'too far' as const, 'other total' as const, 'uneven' as const),
  },
)

/** The next range of a session that is open, or one that must not be taken. */
export const sendRange = family('send a range', 10, fc.record({ at: drawPlace, how }), async (world, drawn) => {
  const session = choose(world.sessions, drawn.at)
  if (!session) return
  const { url, bytes, received } = session
  if (received === bytes.length) return finish(world, session, await send(world.tenant, 'POST', url))
  const range = wrongRangeOf(session, drawn.how)
  const { from, to, total } = range ?? nextRangeOf(session)
  const headers = { 'content-range': `bytes ${from}-${to - 1}/${total}` }
  const answer = await send(world.tenant, 'PUT', url, bytes.slice(from, to), headers)
  if (range) {
    const { status, body } = await send(world.tenant, 'GET', url)
    assert.deepEqual([status, body.nextExpectedRanges], [200, [`${received}-`]])
    return world.settle(session.who, answer, [400, 416])
  }
  session.received = to
  if (to === bytes.length) return finish(world, session, answer)
  assert.deepEqual([answer.status, answer.body.nextExpectedRanges], [202, [`${to}-`]])
  return world.settle(session.who, answer, [])
})

interface Range {
  from: number
  to: number
  total: number
}

function nextRangeOf({ bytes, received }: OpenSession): Range {
  return { from: received, to: Math.min(received + UNIT, bytes.length), total: bytes.length }
}

/** Undefined where nothing can be wrong in that way yet. */
function wrongRangeOf(session: OpenSession, kind: string): Range | undefined {
  const next = nextRangeOf(session)
  const { bytes, received } = session
  if (kind === 'again' && received > 0) return { ...next, from: received - UNIT, to: received }
  if (kind === 'too far' && next.to < bytes.length) {
    return { ...next, from: next.to, to: Math.min(next.to + UNIT, bytes.length) }
  }
  if (kind === 'other total' && received > 0) return { ...next, total: bytes.length + 1 }
  return kind === 'uneven' && next.to < bytes.length ? { ...next, to: next.to - 1 } : undefined
}

/** The last range commits, or an empty request once it did not: the file is there, or the session waits for its place. */
async function finish(world: World, session: OpenSession, answer: Answer): Promise<void> {
  const { model } = world
  const { who, target, conflict, bytes } = session
  const content = digestOf(bytes)
  if (answer.status < 400) world.sessions = world.sessions.filter((each) => each !== session)
  if ('file' in target) {
    const node = model.nodes.get(target.file)
    const refused = [!node && 404, node && !stillMatches(session, node) && 412, model.isHeldFrom(node, who) && 423]
    return world.settle(session.who, answer, refused, () => (node ? addVersion(node, who, content) : []))
  }
  if (!model.nodes.has(target.folder.id)) return world.settle(session.who, answer, [404])
  const place = findPlace(world, model.get(target.folder.id), target.way, target.name)
  const stale = conflict === 'replace' && place.taken && !stillMatches(session, place.taken)
  const refused = [...refusalsOf(world, who, place, conflict), stale && 412]
  await world.settle(session.who, answer, refused, ({ body }) => putIn(world, who, place, conflict, content, body))
}

function stillMatches({ match }: OpenSession, { eTag, cTag }: Node): boolean {
  return match === undefined || match === eTag || match === cTag
}

export const cancelSession = family('cancel a session', 1, fc.record({ at: drawPlace }), async (world, { at }) => {
  const session = choose(world.sessions, at)
  if (!session) return
  const answer = await send(world.tenant, 'DELETE', session.url)
  assert.equal(answer.status, 204)
  assert.equal((await send(world.tenant, 'GET', session.url)).status, 404)
  world.sessions = world.sessions.filter((each) => each !== session)
  await world.settle(session.who, answer, [])
})
