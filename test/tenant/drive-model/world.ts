import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { startTenant, type Tenant } from '../../../infra/tenant/tenant.ts'
import { type Answer, send, type Wire } from '../graph-client.ts'
import { SITE } from '../tenant-under-test.ts'
import { type CallerName, describeCallers, isBy, MAY_READ, MAY_WRITE, signInAll } from './callers.ts'
import { Follower } from './follower.ts'
import { type Content, Model, type Node } from './model.ts'
import type { OpenSession } from './steps/upload-session.ts'

/** How an item's tags must move, and whether delta must tell of it. */
export type Movement = 'new' | 'content' | 'metadata' | 'gone' | 'same'
export type Effect = Iterable<readonly [id: string, movement: Movement]>

export interface Attempt {
  who: CallerName
  method: string
  /** Below the drive, or a whole address. */
  path: string
  body?: unknown
  headers?: Record<string, string>
  needs: 'read' | 'write'
  /** Statuses with which it must be refused (any of them); it must come off when there is none. */
  refused: (number | false | undefined)[]
  /** Moves the model along once it came off. */
  done?: (answer: Answer) => Effect | Promise<Effect>
}

/** The tenant, the model of its library, and those who follow it. */
export class World {
  readonly model: Model
  readonly drive: string
  readonly followers: Follower[]
  sessions: OpenSession[] = []
  private readonly home: Home
  private readonly tokens: Record<CallerName, string>
  private watched = ''
  /** What the tenant says of the same bytes must always be the same. */
  private readonly hashes = new Map<string, string>()
  private readonly tagsSeen = new Set<string>()

  private constructor(home: Home, tokens: Record<CallerName, string>, drive: string, root: Node) {
    this.home = home
    this.tokens = tokens
    this.drive = drive
    this.model = new Model(root)
    this.followers = [0, 1, 2].map(() => new Follower(this))
  }

  get tenant(): Tenant {
    return this.home.tenant
  }

  static async open(home: Home): Promise<World> {
    const { tenant } = home
    const tokens = await signInAll(tenant)
    const authorization = `Bearer ${tokens.writer}`
    const drive = (await send(tenant, 'GET', `/v1.0/sites/${SITE}:/drive`, undefined, { authorization })).body.id
    const { body } = await send(tenant, 'GET', `/v1.0/drives/${drive}/root`, undefined, { authorization })
    const { id, name, eTag, cTag } = body
    const world = new World(home, tokens, drive, { id, parent: null, name, versions: [], eTag, cTag })
    await world.watchAnew()
    return world
  }

  ask(who: CallerName, method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const address = path.startsWith('http') ? path : `/v1.0/drives/${this.drive}${path}`
    return send(this.tenant, method, address, body, { authorization: `Bearer ${this.tokens[who]}`, ...headers })
  }

  /** Sends it, and holds the answer, the items it touched and what delta tells of it against the model. */
  attempt = async ({ who, method, path, body, headers, needs, refused, done }: Attempt): Promise<Answer> => {
    const may = needs === 'write' ? MAY_WRITE : MAY_READ
    const answer = await this.ask(who, method, path, body, headers)
    await this.settle(who, answer, may.includes(who) ? refused : [403], done)
    return answer
  }

  /** The same for what was sent without a token. */
  async settle(who: CallerName, answer: Answer, refused: Attempt['refused'], done?: Attempt['done']): Promise<void> {
    const expected = refused.filter((status) => typeof status === 'number')
    const said = `${answer.status} ${JSON.stringify(answer.body?.error?.message)}`
    if (expected.length > 0) {
      assert.ok(expected.includes(answer.status), `was ${said}, ought to be ${expected.join(' or ')}`)
      assert.equal(typeof answer.body?.error?.code, 'string')
      return this.expectTold([])
    }
    assert.ok(answer.status < 400, `was refused with ${said}`)
    const effect = [...((await done?.(answer)) ?? [])]
    await this.expectTold(effect.filter(([, movement]) => movement !== 'same').map(([id]) => id))
    for (const [id, movement] of effect) await this.expectMoved(who, id, movement)
  }

  /** After what makes tokens old. */
  async watchAnew(): Promise<void> {
    this.watched = (await this.ask('writer', 'GET', '/root/delta?token=latest')).body['@odata.deltaLink']
  }

  async restart(): Promise<void> {
    await this.tenant.close()
    this.home.tenant = await openTenant(this.home.dataDir)
  }

  /** An item as it is shown to somebody, against the model's node. */
  expectItem(who: CallerName, shown: Wire, node: Node): void {
    const { versions, eTag, cTag, by } = this.model.view(node, who)
    const [newest] = versions
    const size = newest?.size ?? this.model.sizeOf(node.id)
    const children = newest ? undefined : this.model.childrenOf(node.id).length
    const { id, name, parentReference, size: told, folder } = shown
    assert.deepEqual(
      [id, name, parentReference.id ?? null, told, folder?.childCount, shown.eTag, shown.cTag],
      [node.id, node.name, node.parent, size, children, eTag, cTag],
    )
    if (newest) this.expectHash(newest, shown.file.hashes.quickXorHash)
    if (by) assert.ok(isBy(shown.lastModifiedBy, by), `${node.name} is not signed by ${by}`)
  }

  private expectHash({ digest }: Content, shown: string): void {
    if (!this.hashes.has(digest)) assert.ok(![...this.hashes.values()].includes(shown), 'two contents with one hash')
    this.hashes.set(digest, this.hashes.get(digest) ?? shown)
    assert.equal(shown, this.hashes.get(digest))
  }

  private async expectMoved(who: CallerName, id: string, movement: Movement): Promise<void> {
    if (movement === 'gone') return assert.equal((await this.ask(who, 'GET', `/items/${id}`)).status, 404)
    const node = this.model.get(id)
    // Only who has it checked out sees the present tags.
    const viewer = node.held?.who ?? who
    const { body } = await this.ask(viewer, 'GET', `/items/${id}`)
    if (movement !== 'new') {
      const moved = { eTag: body.eTag !== node.eTag, cTag: body.cTag !== node.cTag }
      const ought = { eTag: movement !== 'same', cTag: movement === 'content' }
      assert.deepEqual(moved, ought, `how the tags of ${node.name} moved`)
    }
    const tag = `${id} ${body.eTag}`
    assert.ok(movement === 'same' || !this.tagsSeen.has(tag), `eTag ${body.eTag} came back`)
    this.tagsSeen.add(tag)
    Object.assign(node, { eTag: body.eTag, cTag: body.cTag })
    this.expectItem(viewer, body, node)
  }

  private async expectTold(ids: string[]): Promise<void> {
    const told = new Set<string>()
    const prefer = 'deltaExcludeParent'
    for (let next: string | undefined = this.watched; next; ) {
      const { status, body }: Answer = await this.ask('writer', 'GET', next, undefined, { prefer })
      assert.equal(status, 200)
      for (const { id } of body.value) told.add(id)
      this.watched = body['@odata.deltaLink'] ?? ''
      next = body['@odata.nextLink']
    }
    assert.deepEqual([...told].sort(), [...new Set(ids)].sort(), 'ids that delta tells of a deed')
  }
}

/** A tenant that can be closed and opened again in between. */
export interface Home {
  readonly dataDir: string
  tenant: Tenant
}

export async function openHome(dataDir: string): Promise<Home> {
  return { dataDir, tenant: await openTenant(dataDir) }
}

function openTenant(dataDir: string): Promise<Tenant> {
  return startTenant({ dataDir, port: 0, content: describeCallers(), unitsPerMinute: 1_000_000_000 })
}

export function digestOf(bytes: Uint8Array): Content {
  return { size: bytes.length, digest: createHash('sha1').update(bytes).digest('hex') }
}
