import { may, roleOf } from '../../domain/access.ts'
import { type FolderChange, isNeeded } from '../../domain/evidence/folder-edits.ts'
import { folderFaults } from '../../domain/evidence/folder-faults.ts'
import { type PlannedFolder, planFolders } from '../../domain/evidence/folder-plan.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { changeInspection } from '../change-inspection.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
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
  const id = needs.newId()
  const change: FolderChange = wish.type === 'add' ? { ...wish, key: `${wish.parent}/added-${id}` } : wish
  const placed = (await needs.store.folders.of(inspectionId)).map(({ key }) => key)
  if (change.type === 'use') await refuseUnusable(needs, inspection, change)
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
  const role = roleOf(by.id, which.inspection, which.programme)
  if (!may({ id: by.id, role }, 'change settings', {}))
    throw new Refusal('not allowed', 'Only the inspection coordinator changes the folder plan.')
  return which
}

async function refuseUnusable(
  { library, store }: Needs,
  { id, place }: Inspection,
  { key, itemId }: Extract<FolderChange, { type: 'use' }>,
): Promise<void> {
  const entry = (await library.entries(place.driveId, [itemId])).get(itemId)
  if (!entry?.isFolder)
    throw new Refusal('not possible', 'That folder is not in the library any more. Look at the plan again.')
  const other = (await store.folders.of(id)).find((one) => one.itemId === itemId && one.key !== key)
  if (other) throw new Refusal('not possible', `“${entry.name}” is used for another planned folder already.`)
}

/** What is there already is people's to rename and to delete; what the rest lies in stays. */
function refuseOutOfPlace(change: FolderChange, plan: readonly PlannedFolder[], placed: readonly string[]): void {
  const named = change.type === 'add' ? change.parent : change.key
  const name = nameIn(plan, named)
  if (name === undefined)
    throw new Refusal('not possible', 'That folder is not in the plan any more. Look at it again.')
  if (change.type === 'add' && named === 'base')
    throw new Refusal(
      'not possible',
      `Put it into one of the folders below “${name}”: only there does Waymark see files.`,
    )
  if (change.type === 'leave out' && isNeeded(named))
    throw new Refusal('not possible', `“${name}” cannot be left out: the rest lies in it.`)
  if ((change.type === 'rename' || change.type === 'leave out') && placed.includes(named)) {
    const remedy =
      change.type === 'rename' ? 'Rename it in SharePoint; Waymark follows it.' : 'Waymark never deletes a folder.'
    throw new Refusal('not possible', `“${name}” is there already. ${remedy}`)
  }
}

/** A change that would keep a folder from being made; what was wrong before is not its fault. */
function refuseFaulty(before: readonly PlannedFolder[], after: readonly PlannedFolder[], library: string): void {
  const blocking = (plan: readonly PlannedFolder[]) => folderFaults(plan, library).filter(({ blocks }) => blocks)
  const known = new Set(blocking(before).map(({ key }) => key))
  const fault = blocking(after).find(({ key }) => !known.has(key))
  if (fault) throw new Refusal('not possible', fault.line)
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
