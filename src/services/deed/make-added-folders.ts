import { planFolders } from '../../domain/evidence/folder-plan.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import { inspectionAndProgramme } from '../see.ts'
import { provision } from '../set-up/provision.ts'
import type { Surroundings } from '../surroundings.ts'

/** A filing step: a return that was added in a running inspection gets its folders. */
export const makeAddedFolders = {
  name: 'folders of added returns',
  async run(needs: Surroundings, inspectionId: string): Promise<{ changed: boolean; again: null }> {
    const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
    const { added, skipped } = inspection.calendar
    const open = added.filter(({ id }) => !skipped.some(({ itemId }) => itemId === id))
    if (open.length === 0) return DONE
    const keys = open.flatMap(({ id }) => [`working/${id}`, `shared/${id}`])
    const planned = planFolders(programme, inspection).filter(({ key }) => keys.some((one) => isBelow(key, one)))
    const there = new Set((await needs.store.folders.of(inspectionId)).map(({ key }) => key))
    if (planned.every(({ key }) => there.has(key)) || !there.has('base')) return DONE
    const steps = await provision(needs, inspectionId)
    return { changed: steps.some(({ step, folder }) => step === 'make' && !there.has(folder.key)), again: null }
  },
}

/** Before the set-up nothing is made. */
const DONE = { changed: false, again: null } as const
