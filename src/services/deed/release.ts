import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { type Deed, takenBackAt } from '../../domain/inspection/deed.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure, type GraphReason } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import { moveFile } from '../move-file.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { watchTurn } from '../turns.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'programmes' | 'clock' | 'turns' | 'log'>

const PREFIX = 'release/'

/** What is refused so stays where it is: people see it there. */
const FOR_GOOD: readonly GraphReason[] = ['changed', 'missing', 'taken', 'invalid']

/** One file on its way from a return's working folder into its shared one, as it was when somebody handed it in. */
interface Release {
  readonly itemId: string
  readonly fileId: string
  readonly eTag: string
  /** Of its content; `null` in what was noted by an earlier version. */
  readonly cTag: string | null
}

/** Where it happens. */
interface Site {
  readonly inspectionId: string
  readonly driveId: string
  readonly folderId: string
}

/**
 * Moves a return's files into its shared folder; to be called within the watch's turn. All of them are noted before the
 * first is moved: what is stopped in between is finished later, so that no return in parts is handed in by halves. One
 * that was changed or taken out meanwhile stays where it is, and the others go. True when all of them are there. Throws
 * `GraphFailure` where nothing was moved; nothing follows later then, unless it is in doubt.
 */
export async function releaseFiles(
  needs: Needs,
  site: Site,
  itemId: string,
  files: readonly WatchedFile[],
): Promise<boolean> {
  const releases = files.map(({ id, eTag, cTag }): Release => ({ itemId, fileId: id, eTag, cTag }))
  await needs.store.transaction(async ({ effects }) => {
    for (const release of releases) await effects.begin(site.inspectionId, keyOf(release), needs.clock.now())
  })
  let all = true
  for (const [index, release] of releases.entries()) {
    try {
      await moveOnce(needs, site, release)
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error
      if (index === 0) {
        if (!isInDoubt(error)) await forget(needs, site.inspectionId, releases)
        throw error
      }
      needs.log.warn('release stopped', { inspection: site.inspectionId, item: itemId, reason: error.reason })
      all = false
      if (!FOR_GOOD.includes(error.reason)) break
      await forget(needs, site.inspectionId, [release])
    }
  }
  return all
}

/** Moves what was on its way when Waymark stopped or the library refused. True where some of it has to wait. Throws `GraphFailure`. */
export function finishReleases(needs: Needs, inspectionId: string): Promise<boolean> {
  return needs.turns.run(watchTurn(inspectionId), async () => {
    const begun = (await needs.store.effects.startingWith(inspectionId, PREFIX)).filter(({ receipt }) => !receipt)
    if (begun.length === 0) return false
    const { driveId } = (await inspectionAndProgramme(needs, inspectionId)).inspection.place
    const folders = new Map((await needs.store.folders.of(inspectionId)).map(({ key, itemId }) => [key, itemId]))
    const deeds = await needs.store.deeds.of(inspectionId)
    let waits = false
    for (const { key, startedAt } of begun) {
      const release = readKey(key)
      const folderId = folders.get(folderKey('shared', release.itemId))
      if (folderId === undefined) continue
      if (isTakenBack(release, startedAt, deeds)) await forget(needs, inspectionId, [release])
      else if (!(await finish(needs, { inspectionId, driveId, folderId }, release))) waits = true
    }
    return waits
  })
}

/** Somebody undid the hand-in since: what has not set out stays where it is. */
function isTakenBack({ itemId }: Release, since: Instant, deeds: readonly Deed[]): boolean {
  const own = deeds.filter((deed) => deed.itemId === itemId)
  return (takenBackAt(own, 'handed in') ?? Number.NEGATIVE_INFINITY) > since
}

/** False where somebody has the file open. */
async function finish(needs: Needs, site: Site, release: Release): Promise<boolean> {
  const facts = { inspection: site.inspectionId, item: release.itemId }
  try {
    await moveOnce(needs, site, release)
    needs.log.info('release finished', facts)
    return true
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    if (error.reason === 'locked') return false
    if (!FOR_GOOD.includes(error.reason)) throw error
    await forget(needs, site.inspectionId, [release])
    needs.log.warn('release given up', { ...facts, reason: error.reason })
    return true
  }
}

async function moveOnce(needs: Needs, { inspectionId, driveId, folderId }: Site, release: Release): Promise<void> {
  const { fileId: id, eTag, cTag } = release
  await moveFile(needs.library, driveId, { id, to: folderId, eTag, ...(cTag !== null && { cTag }) })
  await needs.store.effects.finish(inspectionId, keyOf(release), { at: needs.clock.now(), externalId: id })
}

function forget({ store }: Needs, inspectionId: string, releases: readonly Release[]): Promise<void> {
  return store.transaction(async ({ effects }) => {
    for (const release of releases) await effects.withdraw(inspectionId, keyOf(release))
  })
}

function keyOf({ itemId, fileId, eTag, cTag }: Release): string {
  return `${PREFIX}${itemId}/${fileId}/${cTag === null ? eTag : JSON.stringify([eTag, cTag])}`
}

function readKey(key: string): Release {
  const [itemId = '', fileId = '', ...rest] = key.slice(PREFIX.length).split('/')
  const marks = rest.join('/')
  const [eTag, cTag] = marks.startsWith('[') ? (JSON.parse(marks) as [string, string]) : [marks, null]
  return { itemId, fileId, eTag, cTag }
}
