import type { Surroundings } from '../../src/services/surroundings.ts'
import type { CardSeen, MessageSeen } from '../sim/happened.ts'
import type { Teams } from '../sim/world/teams.ts'
import type { Wire } from '../tenant/graph-client.ts'
import type { DriveClient } from './world/graph.ts'
import type { Home } from './world/home.ts'
import { type Item, type Observer, readLibrary, type Standing } from './world/observer.ts'
import { INSPECTION } from './world/programme.ts'
import type { ColumnWritten } from './world/scene.ts'

/** What is there at the end of a life, on both sides: the library as Graph shows it, and the product's tables as they stand. */
export interface Outcome {
  readonly library: ReadonlyMap<string, Item & { readonly fields: Wire }>
  /** Planned folders by id, with their keys. */
  readonly planned: ReadonlyMap<string, string>
  readonly standings: ReadonlyMap<string, Standing>
  readonly whole: Observer['whole']
  /** When complete looks at the library began, in order. */
  readonly looks: readonly number[]
  /** Rows of `watched_files`, `watched_folders` and `deeds`. */
  readonly files: readonly FileRow[]
  readonly folders: readonly { readonly id: string; readonly key: string; readonly state: string }[]
  readonly deeds: readonly DeedRow[]
  /** Rows of `log_entries` and `log_changes`. */
  readonly entries: readonly EntryRow[]
  readonly changes: readonly ChangeRow[]
  /** Numbers of references by file, as each was first seen on record. */
  readonly references: ReadonlyMap<string, number>
  /** What people wrote into columns in SharePoint, oldest first. */
  readonly written: readonly ColumnWritten[]
  /** How many files, and how many of them with content, the product counts in each planned folder and below. */
  readonly counts: ReadonlyMap<string, { readonly files: number; readonly whole: number }>
  readonly cards: readonly CardSeen[]
  readonly messages: readonly MessageSeen[]
}

export interface FileRow {
  readonly id: string
  readonly folder: string
  readonly name: string | null
  readonly extension: string
  readonly size: number
  readonly eTag: string
  readonly cTag: string
  readonly createdAt: number
  readonly receivedAt: number
  readonly contentAt: number
  readonly checkedOutBy: string | null
}

export interface EntryRow {
  readonly fileId: string
  readonly number: number
  readonly columns: { readonly summary: string; readonly difference: string }
}

export interface ChangeRow {
  readonly id: string
  readonly fileId: string
  readonly at: number
  readonly state: string
  readonly position: number
  readonly body: {
    readonly column: string
    readonly from: unknown
    readonly to: unknown
    readonly by: 'library' | object
  }
}

export interface DeedRow {
  readonly id: string
  readonly itemId: string
  readonly at: number
  readonly position: number
  readonly by: 'watch' | object
  readonly act: { readonly type: string; readonly when?: number }
  readonly undone: { readonly at: number } | null
}

export interface Ended {
  readonly home: Home
  readonly drive: DriveClient
  readonly observer: Observer
  readonly planned: ReadonlyMap<string, string>
  readonly teams: Teams
  readonly looks: readonly number[]
  readonly references: ReadonlyMap<string, number>
  readonly written: readonly ColumnWritten[]
  readonly needs: Surroundings
}

export async function gather(ended: Ended): Promise<Outcome> {
  const { home, drive, observer, planned, teams, looks, references, written, needs } = ended
  const { rowsOf } = home.database
  const counts = await needs.store.library.contents(INSPECTION, [...planned.values()])
  return {
    ...{ planned, looks, references, written, counts, cards: teams.cards, messages: teams.messages },
    ...{ standings: observer.standings, whole: observer.whole, library: await readLibrary(drive) },
    files: (await rowsOf('watched_files')) as FileRow[],
    folders: (await rowsOf('watched_folders')) as Outcome['folders'],
    deeds: (await rowsOf('deeds')) as DeedRow[],
    entries: (await rowsOf('log_entries')) as EntryRow[],
    changes: (await rowsOf('log_changes')) as ChangeRow[],
  }
}
