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
  const [column = '', value = ''] = [choose(COLUMNS, act.name), choose(WORDS, act.to)]
  if (!file) return
  const { status } = await ask(scene, act, 'PATCH', `/items/${file.id}/listItem/fields`, { [column]: value || null })
  if (status === 200) scene.written.push({ id: file.id, column, value, at: scene.now() })
}

/** Here, by what is shown here. */
export async function editHere({ needs, drive }: Scene, { what, name, to }: Act): Promise<void> {
  const entry = needs && choose(await needs.store.logEntries.of(INSPECTION), what)
  if (!entry) return
  const column = name % 2 === 0 ? 'summary' : 'difference'
  const changes = [{ column, from: entry.columns[column], to: choose(WORDS, to) ?? '' }] as const
  const by = drive.seats[COORDINATOR]
  await editEntry(needs, { inspectionId: INSPECTION, fileId: entry.fileId, by, key: randomUUID(), changes })
}
