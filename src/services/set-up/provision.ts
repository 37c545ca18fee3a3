import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { GraphFailure } from '../graph-failure.ts'
import { type Entry, type NewFolder, ROOT } from '../ports/library.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { hideNames } from './hide-names.ts'
import { noteMaking } from './note-making.ts'
import { rememberFolders } from './remember-folders.ts'
import { type FolderStep, type Survey, surveyFolders } from './survey-folders.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'programmes' | 'turns' | 'log' | 'clock' | 'newId'>

/** Rounds of creating and listing again before a library that keeps refusing is given up for now. */
const ROUNDS = 6

/** Folders made, and noted, together: as many as one round trip takes. */
const TOGETHER = 20

/**
 * Makes what the plan misses, parents first, and remembers each folder by its id. May be stopped anywhere and run again.
 * What it did; a folder that a person is to be asked about, and all below it, stay out. Throws `GraphFailure`.
 */
export async function provision(needs: Needs, inspectionId: string): Promise<readonly FolderStep[]> {
  const which = await inspectionAndProgramme(needs, inspectionId)
  let done: readonly FolderStep[] | null = null
  for (let round = 0; round < ROUNDS; round += 1) {
    const survey = await surveyFolders(needs, which)
    done = done === null ? survey.steps : withQuestions(done, survey)
    await rememberFolders(needs, inspectionId, survey.found, await needs.store.folders.of(inspectionId))
    if (await makeMissing(needs, which.inspection, survey)) {
      needs.log.info('provisioned', { inspection: inspectionId, ...tally(done) })
      return done
    }
  }
  throw new GraphFailure('unavailable', {
    status: 503,
    code: 'incomplete',
    message: 'SharePoint did not make all folders. What is there is kept; run it again later.',
  })
}

/** What was to be made and is now to be asked about first. */
function withQuestions(done: readonly FolderStep[], { steps }: Survey): readonly FolderStep[] {
  const later = new Map(steps.map((step) => [step.folder.key, step]))
  return done.map((step) => {
    const now = later.get(step.folder.key)
    return now && (now.step === 'ask' || now.step === 'wait') ? now : step
  })
}

function tally(steps: readonly FolderStep[]): Readonly<Record<FolderStep['step'], number>> {
  const count = (wanted: FolderStep['step']) => steps.filter(({ step }) => step === wanted).length
  return { make: count('make'), keep: count('keep'), adopt: count('adopt'), ask: count('ask'), wait: count('wait') }
}

/** True where all of it is there now. */
async function makeMissing(needs: Needs, inspection: Inspection, survey: Survey): Promise<boolean> {
  const plan = survey.steps.map(({ folder }) => folder)
  const missing = survey.steps.flatMap(({ folder, step }) => (step === 'make' ? [folder] : []))
  const found = new Map(survey.found)
  for (let start = 0; start < missing.length; start += TOGETHER) {
    const some = missing.slice(start, start + TOGETHER)
    await noteMaking(
      needs,
      inspection.id,
      some.map(({ key }) => key),
    )
    const outcomes = await needs.library.createFolders(
      inspection.place.driveId,
      some.map((folder) => newFolder(folder, plan, found)),
    )
    const made = new Map(outcomes.flatMap((one) => (one.result === 'created' ? [[one.key, one.entry] as const] : [])))
    for (const [key, entry] of made) found.set(key, entry)
    const shown = hideNames(plan, found)
    await rememberFolders(needs, inspection.id, new Map([...shown].filter(([key]) => made.has(key))), [])
    if (made.size < some.length) return false
  }
  return true
}

function newFolder(
  folder: PlannedFolder,
  plan: readonly PlannedFolder[],
  found: ReadonlyMap<string, Entry>,
): NewFolder {
  const below: string[] = []
  let parent = folder.parent
  while (parent !== null && !found.has(parent)) {
    const ancestor = plan.find(({ key }) => key === parent)
    if (!ancestor) break
    below.unshift(ancestor.name)
    parent = ancestor.parent
  }
  const ancestorId = parent === null ? ROOT : (found.get(parent)?.id ?? ROOT)
  return { key: folder.key, name: folder.name, ancestorId, below }
}
