import type { Limits } from './limits.ts'
import { listParts, type Part } from './list-parts.ts'
import type { FileBytes } from './spool.ts'
import { unpackPart } from './unpack-part.ts'
import { Unread } from './unread.ts'

/** A zip as a set of parts. Their names are labels: nothing is ever written under them. */
export interface Package {
  /** In the zip's own order and writing. */
  readonly names: readonly string[]
  /** The same with what the zip says of each. */
  readonly parts: readonly Part[]
  /** What was read of its parts so far. */
  readonly spent: { tags: number }
  /** Some part needs a password. */
  readonly encrypted: boolean
  /** Names of parts are the same in capitals (ECMA-376 part 2). */
  has(name: string): boolean
  /**
   * Hands over what the part unpacks to; `sink` says whether more is wanted. A part that is not there is empty.
   * @throws Unread where it is damaged, or more than is read for one file
   */
  read(name: string, sink: (chunk: Uint8Array) => boolean): Promise<void>
}

/** @throws Unread where it is damaged, a bomb, or has more parts than are looked at */
export async function openPackage(file: FileBytes, limits: Limits, stop: AbortSignal): Promise<Package> {
  const parts = await listParts(file, limits, stop)
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  const budget = { left: limits.unpacked }
  return {
    names: [...byName.values()].map(({ name }) => name),
    parts: [...byName.values()],
    spent: { tags: 0 },
    encrypted: parts.some(({ encrypted }) => encrypted),
    has: (name) => byName.has(name.toLowerCase()),
    async read(name, sink) {
      const part = byName.get(name.toLowerCase())
      if (!part) return
      const guard = guardCost(part, limits, budget)
      for await (const chunk of unpackPart(file, part, stop)) {
        guard(chunk.length)
        if (!sink(chunk)) return
      }
    },
  }
}

/** Counts what is unpacked against what one file may cost, and a part against what it was packed in. */
function guardCost({ packed }: Part, limits: Limits, budget: { left: number }): (length: number) => void {
  let unpacked = 0
  return (length) => {
    unpacked += length
    budget.left -= length
    const bomb = unpacked > limits.suspicious && unpacked > packed * limits.ratio
    if (bomb || budget.left < 0) throw new Unread('too large')
  }
}
