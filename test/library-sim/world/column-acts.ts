import { randomUUID } from 'node:crypto'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import type { Act } from '../story.ts'
import { INSPECTION } from './programme.ts'
import { ask, choose, type Scene } from './scene.ts'

/** Those that people edit, and one that is ours and shown only. */
const COLUMNS = ['EvidenceSummary', 'EvidenceDifference', 'EvidenceSummary', 'EvidenceDifference', 'WaymarkReference']
const WORDS = ['Shorter waits', 'Carers were asked', 'As agreed', 'E-001', '']
const COORDINATOR = 0

/** In SharePoint. */
export async function editColumn(scene: Scene, act: Act): Promise<void> {
  const files = [...scene.items.values()].filter(({ isFolder }) => !isFolder)
  // Mostly of what is new, which the product has to do with as well.
  const file = choose(act.who % 3 === 0 ? files : files.slice(-4), act.what)
  if (file) await writeColumn(scene, act, file.id)
}

/** In SharePoint, of a piece that stands in the log: what somebody may be editing here. */
export async function editLogged(scene: Scene, act: Act): Promise<void> {
  const entry = await entryFor(scene, act)
  if (entry) await writeColumn(scene, act, entry.fileId)
}

async function writeColumn(scene: Scene, act: Act, id: string): Promise<void> {
  const [column = '', value = ''] = [choose(COLUMNS, act.name), choose(WORDS, act.to)]
  const { status } = await ask(scene, act, 'PATCH', `/items/${id}/listItem/fields`, { [column]: value || null })
  if (status === 200) scene.written.push({ id, column, value, at: scene.now() })
}

async function entryFor({ needs }: Scene, { what }: Act) {
  return needs ? choose(await needs.store.logEntries.of(INSPECTION), what) : undefined
}

/** Here, by what is shown here. */
export async function editHere(scene: Scene, act: Act): Promise<void> {
  const { needs, drive } = scene
  const { name, to } = act
  const entry = await entryFor(scene, act)
  if (!needs || !entry) return
  const column = name % 2 === 0 ? 'summary' : 'difference'
  const changes = [{ column, from: entry.columns[column], to: choose(WORDS, to) ?? '' }] as const
  const by = drive.seats[COORDINATOR]
  await editEntry(needs, { inspectionId: INSPECTION, fileId: entry.fileId, by, key: randomUUID(), changes })
}
