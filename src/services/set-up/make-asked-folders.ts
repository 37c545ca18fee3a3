import { planFolders } from '../../domain/evidence/folder-plan.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { provision } from './provision.ts'

/** A filing step: what people ask for in a running inspection gets its folders. */
export const makeAskedFolders = {
  name: 'folders asked for',
  async run(needs: Surroundings, inspectionId: string): Promise<{ changed: boolean; again: null }> {
    const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
    const keys = askedKeys(inspection, programme)
    if (keys.length === 0) return DONE
    const planned = planFolders(programme, inspection).filter(({ key }) => keys.some((one) => isBelow(key, one)))
    const there = new Set((await needs.store.folders.of(inspectionId)).map(({ key }) => key))
    if (planned.every(({ key }) => there.has(key)) || !there.has('base')) return DONE
    const steps = await provision(needs, inspectionId)
    return { changed: steps.some(({ step, folder }) => step === 'make' && !there.has(folder.key)), again: null }
  },
}

/** Before the set-up nothing is made. */
const DONE = { changed: false, again: null } as const

/** Keys of the folders of returns that were added, and of the cases whose records are to lie here. */
function askedKeys({ calendar, settings }: Inspection, { records }: Programme): readonly string[] {
  const added = calendar.added.filter(({ id }) => !calendar.skipped.some(({ itemId }) => itemId === id))
  const cases = records && settings.records?.place === 'here' ? [`shared/${records.uploads}`] : []
  return [...added.flatMap(({ id }) => [`working/${id}`, `shared/${id}`]), ...cases]
}
