import { EVIDENCE_COLUMNS, INDICATORS_COLUMN } from '../../domain/evidence/evidence-columns.ts'
import type { FolderEdit } from '../../domain/evidence/folder-edits.ts'
import { type LibraryFacts, libraryLines } from '../../domain/evidence/library-facts.ts'
import { topRestricted } from '../../domain/evidence/top-restricted.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { type FolderStep, surveyFolders } from './survey-folders.ts'

/** The folder plan beside what is there. */
export interface FoldersSeen {
  readonly inspection: Inspection
  readonly steps: readonly FolderStep[]
  /** Items directly in the library that are not ours, and are never touched. */
  readonly others: number
  readonly library: LibraryFacts
  /** What of the library's settings stands in the way. */
  readonly libraryLines: readonly string[]
  /** What only an administrator can do, and is not known to be done. */
  readonly forAdministrator: {
    /** Titles of columns that are not there. */
    readonly columns: readonly string[]
    /** Folders that are to have permissions of their own; what lies in them follows. */
    readonly restricted: readonly FolderStep[]
  }
  readonly edits: readonly FolderEdit[]
}

type Needs = Pick<Surroundings, 'store' | 'library' | 'librarySettings' | 'programmes'>

/** What `provision` would do now, and what else stands between the plan and its being so. Changes nothing. Throws `GraphFailure`. */
export async function seeFolders(needs: Needs, inspectionId: string): Promise<FoldersSeen> {
  const which = await inspectionAndProgramme(needs, inspectionId)
  const { inspection } = which
  const library = await needs.librarySettings.read(inspection.place.driveId)
  const { steps, others } = await surveyFolders(needs, which, library.path)
  const contents = await needs.store.library.contents(inspectionId, ['working', 'shared'])
  const files = [...contents.values()].reduce((sum, each) => sum + each.files, 0)
  const restricted = new Set(topRestricted(steps.map(({ folder }) => folder)))
  return {
    ...{ inspection, steps, others, library },
    libraryLines: libraryLines(library, files),
    forAdministrator: {
      columns: [...EVIDENCE_COLUMNS, INDICATORS_COLUMN].flatMap(({ name, title }) =>
        library.columns.includes(name) ? [] : [title],
      ),
      restricted: steps.filter(({ folder }) => restricted.has(folder.key)),
    },
    edits: inspection.settings.folders ?? [],
  }
}
