import { type FolderChange, isNeeded } from '../../domain/evidence/folder-edits.ts'
import { folderFaults } from '../../domain/evidence/folder-faults.ts'
import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { surveyFolders } from './survey-folders.ts'

/** Only one that lies where the planned one would, or directly in the base folder, and is nobody else's. */
export async function refuseUnusable(
  needs: Pick<Surroundings, 'store' | 'library'>,
  which: { readonly inspection: Inspection; readonly programme: Programme },
  { key, itemId }: Extract<FolderChange, { type: 'use' }>,
): Promise<void> {
  const { id, place } = which.inspection
  const entry = (await needs.library.entries(place.driveId, [itemId])).get(itemId)
  if (!entry?.isFolder)
    throw new Refusal('not possible', 'That folder is not in the library any more. Look at the plan again.')
  const { steps, found } = await surveyFolders(needs, which)
  const parent = steps.find(({ folder }) => folder.key === key)?.folder.parent
  const places = [parent, 'base'].flatMap((each) => found.get(each ?? '')?.id ?? [])
  if (!places.includes(entry.parentId))
    throw new Refusal(
      'not possible',
      'That folder lies elsewhere. Move it to where the planned one belongs, then say so again.',
    )
  const other = (await needs.store.folders.of(id)).find((one) => one.itemId === itemId && one.key !== key)
  if (other) throw new Refusal('not possible', 'That folder is used for another planned folder already.')
}

/** What is there already is people's to rename and to delete; what the rest lies in stays. */
export function refuseOutOfPlace(
  change: FolderChange,
  plan: readonly PlannedFolder[],
  placed: readonly string[],
): void {
  const named = change.type === 'add' ? change.parent : change.key
  const name = plan.find(({ key }) => key === named)?.name
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
export function refuseFaulty(before: readonly PlannedFolder[], after: readonly PlannedFolder[], library: string): void {
  const blocking = (plan: readonly PlannedFolder[]) => folderFaults(plan, library).filter(({ blocks }) => blocks)
  const known = new Set(blocking(before).map(({ key }) => key))
  const fault = blocking(after).find(({ key }) => !known.has(key))
  if (fault) throw new Refusal('not possible', fault.line)
}
