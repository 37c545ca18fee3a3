import assert from 'node:assert/strict'
import type { FaultRule } from '../../../infra/tenant/kernel/faults.ts'
import type { Answer, Wire } from '../graph-client.ts'
import type { World } from './world.ts'

/** What may go wrong with one page. */
export type Mishap = 'none' | 'answer lost' | 'request lost' | 'throttled' | 'unavailable' | 'page repeated'

const FAULTS: Partial<Record<Mishap, FaultRule>> = {
  'answer lost': { dropAnswer: true },
  'request lost': { lose: true },
  throttled: { status: 429, retryAfter: 1 },
  unavailable: { status: 503, retryAfter: 1 },
}

type Known = { parent: string | null; name: string; size?: number; hash?: string }

/** A client that knows the drive by delta alone, page by page, whatever happens in between. */
export class Follower {
  private tree = new Map<string, Known>()
  private link: string | undefined
  /** Ids of an enumeration from the beginning: what it did not tell is gone when it ends. */
  private enumerated: Set<string> | undefined
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  /** Takes one page; at the end of a round its tree must be the model's. */
  async takePage(top: number, mishap: Mishap): Promise<boolean> {
    this.enumerated ??= this.link ? undefined : new Set()
    const address = this.link ?? `/root/delta?$top=${top}`
    const answer = await this.read(address, mishap)
    if (answer.status === 410) return this.startAgain(answer)
    this.apply(answer.body.value)
    if (mishap === 'page repeated') this.apply((await this.read(address, 'none')).body.value)
    const end = answer.body['@odata.deltaLink'] as string | undefined
    this.link = end ?? answer.body['@odata.nextLink']
    if (end) this.finishRound()
    return end !== undefined
  }

  async finish(top: number): Promise<void> {
    while (!(await this.takePage(top, 'none')));
  }

  private async read(address: string, mishap: Mishap): Promise<Answer> {
    const fault = FAULTS[mishap]
    if (fault) {
      this.world.tenant.kernel.faults.add({ surface: 'graph', path: '/root/delta', ...fault })
      assert.ok([429, 503, 599].includes((await this.world.ask('reader', 'GET', address)).status))
    }
    const answer = await this.world.ask('reader', 'GET', address)
    assert.ok(answer.status === 200 || answer.status === 410, `delta answered ${answer.status}`)
    return answer
  }

  /** Not wiped but compared: what the fresh enumeration does not tell is removed at its end. */
  private startAgain({ headers }: Answer): false {
    const location = headers.get('location')
    assert.ok(location, 'a 410 without a Location')
    this.link = location
    this.enumerated = new Set()
    return false
  }

  private apply(items: Wire[]): void {
    for (const item of items) {
      this.enumerated?.[item.deleted ? 'delete' : 'add'](item.id)
      if (item.deleted) this.tree.delete(item.id)
      else this.tree.set(item.id, readItem(item))
    }
  }

  private finishRound(): void {
    for (const id of this.tree.keys()) if (this.enumerated && !this.enumerated.has(id)) this.tree.delete(id)
    this.enumerated = undefined
    const { model } = this.world
    const ought = [...model.nodes.values()].map((node) => {
      const [newest] = model.view(node, 'reader').versions
      const known: Known = { parent: node.parent, name: node.name, ...(newest ? { size: newest.size } : {}) }
      return [node.id, known] as const
    })
    const known = [...this.tree].map(([id, { hash: _, ...node }]) => [id, node] as const)
    assert.deepEqual(new Map(known), new Map(ought), 'what a follower knows')
  }
}

function readItem(item: Wire): Known {
  const place = { parent: item.parentReference.id ?? null, name: item.name }
  return item.folder ? place : { ...place, size: item.size, hash: item.file.hashes.quickXorHash }
}
