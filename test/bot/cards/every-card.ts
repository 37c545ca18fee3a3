import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../../bot/teams/turn.ts'
import type { Samples } from './samples.ts'

const FOLDER = join(import.meta.dirname, 'samples')

/** A card by its file and what it shows. */
export type NamedCard = readonly [name: string, reply: Reply]

const kept = await Promise.all(
  readdirSync(FOLDER).map(async (file) => {
    const samples: Readonly<Record<'usual' | 'largest', Samples>> = await import(join(FOLDER, file))
    return { file: file.replace(/\.ts$/, ''), ...samples }
  }),
)

/** As people see them. */
export const usualCards: readonly NamedCard[] = kept.flatMap(({ file, usual }) => named(file, usual))

/** At their largest, and with whatever data may hold. */
const largestCards: readonly NamedCard[] = kept.flatMap(({ file, largest }) => named(`largest ${file}`, largest))

export const everyCard: readonly NamedCard[] = [...usualCards, ...largestCards]

/** One of the usual ones. */
export function cardNamed(name: string): Reply {
  const found = usualCards.find(([one]) => one === name)
  if (!found) throw new Error(`There is no sample "${name}"`)
  return found[1]
}

function named(file: string, samples: Samples): readonly NamedCard[] {
  return Object.entries(samples).map(([name, reply]) => [`${file}: ${name}`, reply])
}
