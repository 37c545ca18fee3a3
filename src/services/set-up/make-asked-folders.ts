import { planFolders } from '../../domain/evidence/folder-plan.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import { fingerprint } from '../../domain/fingerprint.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Filed, FilingStep } from '../agenda/filing-step.ts'
import type { Library } from '../ports/library.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { provision } from './provision.ts'

/** What a person is to answer first, or SharePoint refuses, is tried again so often: each time costs a hundred requests. */
const AGAIN = 10 * 60_000

interface Tried {
  readonly wanted: string
  readonly at: Instant
}

/** What was last tried, by inspection, for each way to the libraries. */
const tried = new WeakMap<Library, Map<string, Tried>>()

/** A filing step: what people ask for in a running inspection gets its folders. */
export const makeAskedFolders: FilingStep = {
  name: 'folders asked for',
  async run(needs, inspectionId) {
    const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
    const keys = askedKeys(inspection, programme)
    if (keys.length === 0) return DONE
    const planned = planFolders(programme, inspection).filter(({ key }) => keys.some((one) => isBelow(key, one)))
    const there = new Set((await needs.store.folders.of(inspectionId)).map(({ key }) => key))
    const missing = planned.flatMap(({ key }) => (there.has(key) ? [] : [key]))
    if (missing.length === 0 || !there.has('base')) return DONE
    const waits = noteTry(needs, inspectionId, fingerprint([missing, inspection.settings.folders ?? []]))
    if (waits !== null) return { changed: false, again: waits }
    const steps = await provision(needs, inspectionId)
    return { changed: steps.some(({ step, folder }) => step === 'make' && !there.has(folder.key)), again: null }
  },
}

/** Before the set-up nothing is made. */
const DONE: Filed = { changed: false, again: null }

/** `null` where it may be tried now; else when it may. */
function noteTry(
  { library, clock }: Pick<Surroundings, 'library' | 'clock'>,
  inspectionId: string,
  wanted: string,
): Instant | null {
  const now = clock.now()
  const known = tried.get(library) ?? new Map<string, Tried>()
  const last = known.get(inspectionId)
  if (last?.wanted === wanted && Math.abs(now - last.at) < AGAIN) return last.at + AGAIN
  tried.set(library, known.set(inspectionId, { wanted, at: now }))
  return null
}

/** Keys of the folders of returns that were added, and of the cases whose records are to lie here. */
function askedKeys({ calendar, settings }: Inspection, { records }: Programme): readonly string[] {
  const added = calendar.added.filter(({ id }) => !calendar.skipped.some(({ itemId }) => itemId === id))
  const cases = records && settings.records?.place === 'here' ? [`shared/${records.uploads}`] : []
  return [...added.flatMap(({ id }) => [`working/${id}`, `shared/${id}`]), ...cases]
}
