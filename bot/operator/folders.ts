import { NOT_TOLD } from '../../src/domain/evidence/library-facts.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { provisionColumns } from '../../src/services/set-up/provision-columns.ts'
import { seeFolders } from '../../src/services/set-up/see-folders.ts'
import type { FolderStep } from '../../src/services/set-up/survey-folders.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { FolderLine, Outcome } from './order.ts'

/** What would be made, kept and adopted, and what else is to be known of the library. */
export async function planFolders(needs: Surroundings, inspection: string): Promise<Outcome> {
  const { steps, others, libraryLines, forAdministrator } = await seeFolders(needs, inspection)
  return {
    ...{ type: 'provision', inspection, folders: present(steps), others },
    columnsForAdministrator: [...forAdministrator.columns],
    restrictedForAdministrator: forAdministrator.restricted.length - forAdministrator.closed.length,
    library: [...libraryLines, NOT_TOLD],
  }
}

/** What was made, kept and adopted. */
export async function makeFolders(needs: Surroundings, inspection: string): Promise<Outcome> {
  const steps = await provision(needs, inspection)
  const { forAdministrator } = await provisionColumns(needs, inspection)
  return {
    ...{ type: 'provision', inspection, folders: present(steps) },
    columnsForAdministrator: [...forAdministrator],
  }
}

/** Each with where it lies: `working: Report › Draft report`. */
function present(steps: readonly FolderStep[]): FolderLine[] {
  const paths = new Map<string, string>()
  return steps.map(({ folder, step, foundAs, candidates, why }) => {
    const [area = '', inside] = folder.key.split('/')
    const path = inside === undefined ? folder.name : `${paths.get(folder.parent ?? '') ?? `${area}:`} ${folder.name}`
    paths.set(folder.key, inside === undefined ? `${area}:` : `${path} ›`)
    return {
      ...{ folder: path, step, restricted: folder.restricted },
      ...(foundAs !== undefined && { foundAs }),
      ...(candidates && { candidates: candidates.map(({ name }) => name ?? 'a folder whose name is not shown') }),
      ...(why !== undefined && { why }),
    }
  })
}
