import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type GraphClient, type Wire } from './graph-client.ts'
import { startForTest } from './tenant-under-test.ts'

/** A few names, some the same but for case, so that operations often meet. */
const NAMES = ['Plan', 'plan', 'Minutes', 'Åse & co #1', 'a.txt', 'A.TXT', 'b.txt']
const name = fc.constantFrom(...NAMES)
const pick = fc.nat({ max: 1000 })
const operation = fc.oneof(
  fc.record({ kind: fc.constant('folder' as const), at: pick, name }),
  fc.record({ kind: fc.constant('file' as const), at: pick, name, text: fc.string({ maxLength: 8 }) }),
  fc.record({ kind: fc.constant('move' as const), what: pick, to: pick, name }),
  fc.record({ kind: fc.constant('delete' as const), what: pick }),
  fc.record({ kind: fc.constant('sync' as const), top: fc.integer({ min: 1, max: 4 }) }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

interface Node {
  parent: string | null
  name: string
  /** Undefined for a folder. */
  size?: number
}
type Tree = Map<string, Node>

const fold = (text: string) => text.toLowerCase()
const choose = <T>(list: T[], at: number): T => list[at % list.length] as T

function isBelow(tree: Tree, id: string, above: string): boolean {
  for (let at: string | null = id; at !== null; at = tree.get(at)?.parent ?? null) if (at === above) return true
  return false
}

/** The tree as this test thinks it is, moved along by what SharePoint promises. */
class Model {
  readonly tree: Tree = new Map()
  private readonly graph: GraphClient
  private readonly drive: string

  constructor(graph: GraphClient, drive: string, root: string) {
    this.graph = graph
    this.drive = drive
    this.tree.set(root, { parent: null, name: 'root' })
  }

  folders = () => [...this.tree].filter(([, node]) => node.size === undefined).map(([id]) => id)
  child = (parent: string, called: string) =>
    [...this.tree].find(([, node]) => node.parent === parent && fold(node.name) === fold(called))?.[0]

  async addFolder(at: number, called: string): Promise<void> {
    const parent = choose(this.folders(), at)
    const answer = await this.graph('POST', `${this.drive}/items/${parent}/children`, { name: called, folder: {} })
    expect(answer.status).toBe(this.child(parent, called) ? 409 : 201)
    if (answer.status === 201) this.tree.set(answer.body.id, { parent, name: called })
  }

  async putFile(at: number, called: string, text: string): Promise<void> {
    const parent = choose(this.folders(), at)
    const there = this.child(parent, called)
    const address = `${this.drive}/items/${parent}:/${encodeURIComponent(called)}:/content`
    const answer = await this.graph('PUT', address, bytesOf(text))
    const size = bytesOf(text).length
    const present = there === undefined ? undefined : this.tree.get(there)
    if (present && present.size === undefined) expect(answer.status).toBe(409)
    else if (present) present.size = size
    else this.tree.set(answer.body.id, { parent, name: called, size })
    if (there !== undefined && answer.status < 300) expect(answer.body.id).toBe(there)
  }

  async move(what: number, to: number, called: string): Promise<void> {
    const id = choose([...this.tree.keys()], what)
    const parent = choose(this.folders(), to)
    const body = { name: called, parentReference: { id: parent } }
    const { status } = await this.graph('PATCH', `${this.drive}/items/${id}`, body)
    const taken = this.child(parent, called)
    const node = this.tree.get(id) as Node
    if (node.parent === null || isBelow(this.tree, parent, id)) return expect(status).toBe(400)
    if (taken !== undefined && taken !== id) return expect(status).toBe(409)
    expect(status).toBe(200)
    this.tree.set(id, { ...node, parent, name: called })
  }

  async remove(what: number): Promise<void> {
    const id = choose([...this.tree.keys()], what)
    const { status } = await this.graph('DELETE', `${this.drive}/items/${id}`)
    if (this.tree.get(id)?.parent === null) return expect(status).toBe(400)
    expect(status).toBe(204)
    const gone = [...this.tree.keys()].filter((each) => isBelow(this.tree, each, id))
    for (const each of gone) this.tree.delete(each)
  }
}

/** A client that knows the drive by delta alone. */
class Follower {
  readonly tree: Tree = new Map()
  link: string | undefined
  private readonly graph: GraphClient
  private readonly drive: string

  constructor(graph: GraphClient, drive: string) {
    this.graph = graph
    this.drive = drive
  }

  async sync(top: number): Promise<void> {
    for (let next = this.link ?? `${this.drive}/root/delta?$top=${top}`; ; ) {
      const { body } = await this.graph('GET', next)
      for (const item of body.value as Wire[]) this.apply(item)
      this.link = body['@odata.deltaLink']
      if (this.link) return
      next = body['@odata.nextLink']
    }
  }

  private apply(item: Wire): void {
    if (item.deleted) this.tree.delete(item.id)
    else {
      const node = { parent: item.parentReference.id ?? null, name: item.name }
      this.tree.set(item.id, item.folder ? node : { ...node, size: item.size })
    }
  }
}

const sorted = (tree: Tree) => [...tree].sort(([a], [b]) => (a < b ? -1 : 1))

async function carryOut(model: Model, followers: Follower[], step: Operation): Promise<void> {
  if (step.kind === 'folder') await model.addFolder(step.at, step.name)
  else if (step.kind === 'file') await model.putFile(step.at, step.name, step.text)
  else if (step.kind === 'move') await model.move(step.what, step.to, step.name)
  else if (step.kind === 'delete') await model.remove(step.what)
  else await followers[0]?.sync(step.top)
}

test('whatever is done to a drive, delta tells it: to one who followed, and to one who starts afresh', {
  timeout: 60_000,
}, async () => {
  const tenant = await startForTest({ unitsPerMinute: 10_000_000 })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const root = (await graph('GET', `${drive}/root`)).body.id
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 60 }), async (steps) => {
      tenant.kernel.reset()
      const model = new Model(graph, drive, root)
      const [follower, fresh] = [new Follower(graph, drive), new Follower(graph, drive)]
      for (const step of steps) await carryOut(model, [follower], step)
      await follower.sync(3)
      await fresh.sync(2)
      expect(sorted(follower.tree)).toEqual(sorted(model.tree))
      expect(sorted(fresh.tree)).toEqual(sorted(model.tree))
      const sizes = [...model.tree.values()].reduce((sum, node) => sum + (node.size ?? 0), 0)
      expect((await graph('GET', `${drive}/root`)).body.size).toBe(sizes)
    }),
    { numRuns: 40 },
  )
})
