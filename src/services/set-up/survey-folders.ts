import { folderFaults } from '../../domain/evidence/folder-faults.ts'
import { planFolders } from '../../domain/evidence/folder-plan.ts'
import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Entry } from '../ports/library.ts'
import type { Surroundings } from '../surroundings.ts'
import { hideNames } from './hide-names.ts'
import { locateFolders } from './locate-folders.ts'

/**
 * What would be done for one folder: nothing but missing ones is ever made, nothing is renamed or deleted. `adopt`: it is
 * there, and was not known; `ask`: a person is to say which it is; `wait`: it cannot be made so.
 */
export interface FolderStep {
  readonly folder: PlannedFolder
  readonly step: 'make' | 'keep' | 'adopt' | 'ask' | 'wait'
  /** The folder that is it. */
  readonly entry?: Entry
  /** What people call it, where that is not as planned. */
  readonly foundAs?: string
  /** What may be it. */
  readonly candidates?: readonly Candidate[]
  /** What is wrong with it and what to do; beside `make`, what is awkward about it. */
  readonly why?: string
}

/** `name` is `null` in a restricted folder, where people may have written whom it is about. */
export interface Candidate {
  readonly id: string
  readonly name: string | null
  readonly createdAt: Instant
}

export interface Survey {
  readonly steps: readonly FolderStep[]
  readonly found: ReadonlyMap<string, Entry>
  /** Items directly in the library that are not ours, and are never touched. */
  readonly others: number
}

type Needs = Pick<Surroundings, 'store' | 'library'>

/** What is there of an inspection's folders, and what would be done. Changes nothing. Throws `GraphFailure`. */
export async function surveyFolders(
  needs: Needs,
  { inspection, programme }: { readonly inspection: Inspection; readonly programme: Programme },
  libraryPath?: string,
): Promise<Survey> {
  const plan = planFolders(programme, inspection)
  const stored = new Map((await needs.store.folders.of(inspection.id)).map(({ key, itemId }) => [key, itemId]))
  const { found: there, asked, root } = await locateFolders(needs, inspection, plan)
  const found = hideNames(plan, there)
  const faults = new Map(folderFaults(plan, libraryPath ?? pathBeside(root)).map((fault) => [fault.key, fault]))
  const steps = new Map<string, FolderStep>()
  for (const folder of plan) steps.set(folder.key, stepFor(folder))
  const ours = new Set([...found.values()].map(({ id }) => id))
  return { steps: [...steps.values()], found, others: root.filter(({ id }) => !ours.has(id)).length }

  function stepFor(folder: PlannedFolder): FolderStep {
    const entry = found.get(folder.key)
    if (entry) {
      const foundAs = entry.name === folder.name ? {} : { foundAs: entry.name }
      return { folder, step: stored.get(folder.key) === entry.id ? 'keep' : 'adopt', entry, ...foundAs }
    }
    const nameless = plan.some(({ key, restricted }) => key === folder.parent && restricted)
    const candidates = asked
      .get(folder.key)
      ?.map(({ id, name, createdAt }) => ({ id, name: nameless ? null : name, createdAt }))
    if (candidates) return { folder, step: 'ask', candidates }
    const fault = faults.get(folder.key)
    if (fault?.blocks) return { folder, step: 'wait', why: fault.line }
    const above = steps.get(folder.parent ?? '')
    if (above && (above.step === 'ask' || above.step === 'wait'))
      return { folder, step: 'wait', why: `It waits for “${above.folder.name}”, the folder it is to lie in.` }
    return { folder, step: 'make', ...(fault && { why: fault.line }) }
  }
}

/** The library's path as a folder in it has it; only they have their own address. */
function pathBeside(root: readonly Entry[]): string {
  const addresses = root.flatMap(({ isFolder, webUrl }) => (isFolder ? (PARENT.exec(webUrl)?.[1] ?? []) : []))
  return decodeURIComponent(addresses[0] ?? '')
}

const PARENT = /^https:\/\/[^/]+\/(.+)\/[^/]+\/?$/
