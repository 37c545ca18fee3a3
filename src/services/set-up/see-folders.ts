import { EVIDENCE_COLUMNS, INDICATORS_COLUMN } from '../../domain/evidence/evidence-columns.ts'
import type { FolderEdit } from '../../domain/evidence/folder-edits.ts'
import { planFolders } from '../../domain/evidence/folder-plan.ts'
import { type LibraryFacts, libraryLines } from '../../domain/evidence/library-facts.ts'
import { topRestricted } from '../../domain/evidence/top-restricted.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Instant } from '../../domain/schedule/day.ts'
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
    /** Keys of those that had them when somebody last looked who can open what; asking costs too much to do each time. */
    readonly closed: readonly string[]
    /** When that was; `null` where nobody has looked. */
    readonly lookedAt: Instant | null
  }
  readonly edits: readonly FolderEdit[]
  /** What the folders would be called without her changes, those included that she left out. */
  readonly plannedNames: ReadonlyMap<string, string>
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
  const tops = new Set(topRestricted(steps.map(({ folder }) => folder)))
  const restricted = steps.filter(({ folder }) => tops.has(folder.key))
  return {
    ...{ inspection, steps, others, library },
    libraryLines: libraryLines(library, files),
    forAdministrator: {
      columns: [...EVIDENCE_COLUMNS, INDICATORS_COLUMN].flatMap(({ name, title }) =>
        library.columns.includes(name) ? [] : [title],
      ),
      restricted,
      ...(await closedOf(needs, inspectionId, restricted)),
    },
    edits: inspection.settings.folders ?? [],
    plannedNames: namesPlanned(which),
  }
}

async function closedOf(
  { store }: Needs,
  inspectionId: string,
  restricted: readonly FolderStep[],
): Promise<Pick<FoldersSeen['forAdministrator'], 'closed' | 'lookedAt'>> {
  const look = await store.sharingLooks.get(inspectionId)
  const closed = restricted.flatMap(({ folder: { key } }) => {
    const told = look?.restricted[key]
    return told && told.length > 0 && told.every(({ inherited }) => !inherited) ? [key] : []
  })
  return { closed, lookedAt: look?.at ?? null }
}

function namesPlanned({ inspection, programme }: Parameters<typeof surveyFolders>[1]): ReadonlyMap<string, string> {
  const added = (inspection.settings.folders ?? []).filter(({ type }) => type === 'add')
  const plain = { ...inspection, settings: { ...inspection.settings, folders: added } }
  return new Map(planFolders(programme, plain).map(({ key, name }) => [key, name]))
}
