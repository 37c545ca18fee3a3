import {
  type AdministratorPlan,
  columnsWanted,
  EVIDENCE_VIEW,
  type Groups,
  grantsIn,
} from '../../domain/evidence/administrator-plan.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { seeFolders } from './see-folders.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'librarySettings' | 'programmes'>

/** What an administrator is to give the library: folders as they lie there now, whatever people call them. Throws `GraphFailure`. */
export async function planForAdministrator(
  needs: Needs,
  inspectionId: string,
  groups: Groups,
): Promise<AdministratorPlan> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const { library, forAdministrator } = await seeFolders(needs, inspectionId)
  const items = [...programme.items, ...inspection.calendar.added]
  return {
    site: library.siteUrl,
    library: library.name,
    columns: columnsWanted(inspection),
    view: EVIDENCE_VIEW,
    groups: [groups.partnership, groups.inspectors],
    folders: forAdministrator.restricted.flatMap(({ folder, entry }) => {
      const path = entry && pathWithin(library.siteUrl, entry.webUrl)
      return path === undefined ? [] : [{ path, grants: grantsIn(folder, items, groups) }]
    }),
  }
}

/** Decoded, as SharePoint's own tools take it. */
function pathWithin(siteUrl: string, webUrl: string): string | undefined {
  return webUrl.startsWith(`${siteUrl}/`) ? decodeURIComponent(webUrl.slice(siteUrl.length + 1)) : undefined
}
