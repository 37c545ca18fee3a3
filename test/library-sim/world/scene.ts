import type { Surroundings } from '../../../src/services/surroundings.ts'
import type { Answer } from '../../tenant/graph-client.ts'
import type { Act } from '../story.ts'
import type { DriveClient } from './graph.ts'
import type { Item } from './observer.ts'

/** What people have before them when they act. */
export interface Scene {
  readonly drive: DriveClient
  readonly items: ReadonlyMap<string, Item>
  /** Planned folders by id, with their keys. */
  readonly planned: ReadonlyMap<string, string>
  /** Ids of what lies in the recycle bin. */
  readonly bin: string[]
  /** Who has which file checked out, by id. */
  readonly held: Map<string, number>
  /** What people wrote into columns, oldest first. */
  readonly written: ColumnWritten[]
  /** The product, as long as it is up. */
  readonly needs: Surroundings | null
  now(): number
}

/** A person wrote this into a column of a file in SharePoint. */
export interface ColumnWritten {
  readonly id: string
  readonly column: string
  readonly value: string
  readonly at: number
}

export async function ask(
  { drive }: Scene,
  { who }: Act,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await drive.ask(method, path, body, who)
  if (answer.status >= 500) throw new Error(`${method} ${path} was answered ${answer.status}`)
  return answer
}

export function choose<T>(list: readonly T[], place: number): T | undefined {
  return list[place % list.length]
}
