import type { FolderChange } from '../../domain/evidence/folder-edits.ts'
import { planFolders } from '../../domain/evidence/folder-plan.ts'
import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { allow } from '../allow.ts'
import { changeInspection } from '../change-inspection.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { refuseFaulty, refuseOutOfPlace, refuseUnusable } from './refuse-folder-change.ts'
import { forgetFolders } from './remember-folders.ts'

/** A change to the plan as it is asked for: one of her own gets its key here. */
export type FolderWish = Exclude<FolderChange, { type: 'add' }> | Omit<Extract<FolderChange, { type: 'add' }>, 'key'>

interface Asked {
  readonly inspectionId: string
  readonly by: { readonly id: string }
}

type Needs = Pick<
  Surroundings,
  'store' | 'library' | 'librarySettings' | 'programmes' | 'turns' | 'clock' | 'newId' | 'log'
>

/**
 * Changes the folder plan; nothing is made or moved by it. Gives the change's id, by which it is undone, and the folder's
 * name. Throws `Refusal` with what is wrong, `GraphFailure`.
 */
export async function editFolderPlan(
  needs: Needs,
  { inspectionId, by, wish }: Asked & { readonly wish: FolderWish },
): Promise<{ readonly id: string; readonly name: string }> {
  const { inspection, programme } = await whoMay(needs, { inspectionId, by })
  refuseUnfitWords(wish)
  const id = needs.newId()
  const change: FolderChange = wish.type === 'add' ? { ...wish, key: `${wish.parent}/added-${id}` } : wish
  const placed = (await needs.store.folders.of(inspectionId)).map(({ key }) => key)
  if (change.type === 'use') await refuseUnusable(needs, { inspection, programme }, change)
  const { path } = await needs.librarySettings.read(inspection.place.driveId)
  const changed = await changeInspection(needs, inspectionId, (now) => {
    const before = planFolders(programme, now)
    refuseOutOfPlace(change, before, placed)
    const after = withEdits(now, [...(now.settings.folders ?? []), { ...change, id }])
    refuseFaulty(before, planFolders(programme, after), path)
    return after
  })
  // Another one is to be it: the one that it was is let go.
  if (change.type === 'use' || change.type === 'make') await letGo(needs, inspectionId, change.key, placed)
  needs.log.info('folder plan changed', { inspection: inspectionId, change: change.type })
  return {
    id,
    name:
      nameIn(planFolders(programme, changed), change.key) ??
      nameIn(planFolders(programme, inspection), change.key) ??
      '',
  }
}

/** Takes a change back, so that the plan is as without it. Throws `Refusal`. */
export async function undoFolderEdit(
  needs: Needs,
  { inspectionId, by, edit }: Asked & { readonly edit: string },
): Promise<void> {
  await whoMay(needs, { inspectionId, by })
  const placed = (await needs.store.folders.of(inspectionId)).map(({ key }) => key)
  let undone: FolderChange | undefined
  await changeInspection(needs, inspectionId, (now) => {
    const edits = now.settings.folders ?? []
    undone = edits.find(({ id }) => id === edit)
    if (!undone) throw new Refusal('already undone', 'That change was undone already. Look at the plan again.')
    return withEdits(
      now,
      edits.filter(({ id }) => id !== edit),
    )
  })
  if (undone?.type === 'use' || undone?.type === 'add') await letGo(needs, inspectionId, undone.key, placed)
  needs.log.info('folder plan changed', { inspection: inspectionId, change: 'undone' })
}

async function whoMay(needs: Needs, { inspectionId, by }: Asked) {
  const which = await inspectionAndProgramme(needs, inspectionId)
  allow(which, by, 'change settings', 'Only the inspection coordinator changes the folder plan.')
  return which
}

function withEdits(inspection: Inspection, folders: NonNullable<Inspection['settings']['folders']>): Inspection {
  return { ...inspection, settings: { ...inspection.settings, folders } }
}

async function letGo(needs: Needs, inspectionId: string, key: string, placed: readonly string[]): Promise<void> {
  if (placed.includes(key)) await forgetFolders(needs, inspectionId, [key])
}

function nameIn(plan: readonly PlannedFolder[], key: string): string | undefined {
  return plan.find((folder) => folder.key === key)?.name
}
