import { tmpdir } from 'node:os'
import { planFolders } from '../../src/domain/evidence/folder-plan.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import type { Changes, Entry } from '../../src/services/ports/library.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { inspectionFor } from '../support/inspections.ts'
import { startPostgres } from '../support/postgres.ts'
import { surroundingsAt } from '../support/surroundings.ts'

/** Files that decide a state in each inspection; all others are evidence and records. */
const DECIDING = 10
/** Folders of people's own in the evidence log. */
const OWN = 50

export interface KnownFiles {
  readonly needs: Surroundings
  readonly inspectionIds: readonly string[]
  /** The next look at any library finds this. */
  tell(page: Partial<Changes>): void
  query(statement: string): Promise<void>
  close(): Promise<void>
}

/** A server's database in which so many files are known, over so many inspections. */
export async function openKnownFiles(inspections: number, files: number): Promise<KnownFiles> {
  const server = await startPostgres()
  const place = { databaseUrl: server.url, dataDir: tmpdir() }
  const { store, ...opened } = await openStore({ ...place, report: () => undefined })
  const database = await openDatabase(place)
  const inspectionIds = Array.from({ length: inspections }, (_, index) => `inspection-${index}`)
  const base = await surroundingsAt('2027-02-15T10:00:00Z')
  let next: Partial<Changes> = {}
  const library = {
    ...base.library,
    async changes() {
      const page = { entries: [], deletedIds: [], token: 'now', more: false, resync: false, ...next }
      next = {}
      return page
    },
  }
  for (const id of inspectionIds) await store.inspections.save(inspectionFor({ id }))
  const plan = planFolders(jiasAdults, inspectionFor())
  await fill(
    async (statement, values) => void (await database.jobs.executeSql(statement, values)),
    plan,
    files / inspections,
  )
  return {
    needs: { ...base, store, library },
    inspectionIds,
    tell: (page) => {
      next = page
    },
    query: async (statement) => void (await database.jobs.executeSql(statement)),
    async close() {
      await database.close()
      await opened.close()
      await server.stop()
    },
  }
}

type Run = (statement: string, values?: unknown[]) => Promise<void>

async function fill(run: Run, plan: ReturnType<typeof planFolders>, filesEach: number): Promise<void> {
  const keys = JSON.stringify(plan.map(({ key }) => key))
  await run(
    `insert into placed_folders (inspection_id, key, item_id, web_url)
     select i.id, k, 'f/' || k, 'https://northmoor.example/' || k
     from inspections i, jsonb_array_elements_text($1::jsonb) k`,
    [keys],
  )
  await run(
    `insert into watched_folders (inspection_id, id, key, state)
     select inspection_id, item_id, key, 'read' from placed_folders
     union all select i.id, 'own-' || n, 'working/evidence/own-' || n, 'read' from inspections i, generate_series(1, ${OWN}) n`,
  )
  await run(
    `insert into watched_files (inspection_id, id, folder, name, size, e_tag, c_tag, web_url, created_at, received_at)
     select i.id, 'file-' || n,
       case when n <= ${DECIDING} then 'working/w06-fri-pir'
         when n % 5 = 0 then 'working/team-around-the-person' else 'working/evidence/own-' || (n % ${OWN} + 1) end,
       'Evidence ' || n || '.docx', 42000, '"{' || n || '},1"', '"c:{' || n || '},1"',
       'https://northmoor.example/evidence/' || n, 1802682000000, 1802682000000
     from inspections i, generate_series(1, ${filesEach}) n`,
  )
  await run(`insert into watches (inspection_id, token, checked_at) select id, 'now', 1802682000000 from inspections`)
  await run('analyze')
}

export const PICTURE = 'picture'

/**
 * Milliseconds that each took in the middle, over inspections in turn.
 * @param names of what is measured, if not all
 */
export async function measureKnownFiles(
  known: KnownFiles,
  times: number,
  names?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { needs, inspectionIds, tell } = known
  const at = (turn: number) => inspectionIds[turn % inspectionIds.length] ?? ''
  const look = (turn: number, page: Partial<Changes>) => {
    tell(page)
    return syncLibrary(needs, at(turn))
  }
  const moves = ['own-1', 'own-2'].map((id) => folder(id, 'f/shared/evidence'))
  const works: readonly (readonly [string, (turn: number) => Promise<unknown>])[] = [
    [PICTURE, (turn) => see(needs, at(turn))],
    ['look at an unchanged library', (turn) => look(turn, {})],
    ['one file uploaded', (turn) => look(turn, { entries: [file(`new-${turn}`)] })],
    ['one file changed', (turn) => look(turn, { entries: [file(`file-${100 + turn}`)] })],
    ['one file deleted', (turn) => look(turn, { deletedIds: [`file-${200 + turn}`] })],
    ['200 files of others changed', (turn) => look(turn, { entries: othersFiles() })],
    ['two folders moved', (turn) => look(turn, { entries: moves })],
  ]
  const figures = new Map<string, number>()
  for (const [name, work] of works) {
    if (!names || names.includes(name)) figures.set(name, await takeMedian(times, work))
  }
  return figures
}

const bare = { size: 42, webUrl: 'https://northmoor.example/x', createdAt: 1_802_682_000_000, eTag: 'e2', cTag: 'c2' }

function file(id: string, parentId = 'own-7'): Entry {
  return { ...bare, id, name: `${id}.docx`, parentId, isFolder: false }
}

function folder(id: string, parentId: string): Entry {
  return { ...bare, id, name: id, parentId, isFolder: true }
}

function othersFiles(): readonly Entry[] {
  return Array.from({ length: 200 }, (_, index) => file(`other-${index}`, 'elsewhere'))
}

async function takeMedian(times: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now()
    await work(turn)
    taken.push(performance.now() - began)
  }
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0
}
