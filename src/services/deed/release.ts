import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { type Deed, takenBackAt } from '../../domain/inspection/deed.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure, type GraphReason } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
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
}

/** Where it happens. */
interface Site {
  readonly inspectionId: string
  readonly driveId: string
  readonly folderId: string
}

/**
 * Moves a return's files into its shared folder; to be called within the watch's turn. All of them are noted before the
 * first is moved: what is stopped in between is finished later, so that no return in parts is handed in by halves.
 * Throws `GraphFailure`; where that is before anything was moved, nothing follows later.
 */
export async function releaseFiles(
  needs: Needs,
  site: Site,
  itemId: string,
  files: readonly WatchedFile[],
): Promise<void> {
  const releases = files.map(({ id, eTag }): Release => ({ itemId, fileId: id, eTag }))
  await needs.store.transaction(async ({ effects }) => {
    for (const release of releases) await effects.begin(site.inspectionId, keyOf(release), needs.clock.now())
  })
  for (const [index, release] of releases.entries()) {
    try {
      await moveOnce(needs, site, release)
    } catch (error) {
      if (index === 0 && !isInDoubt(error)) await forget(needs, site.inspectionId, releases)
      throw error
    }
  }
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

/** A refusal, or an answer that was lost, says nothing of an earlier attempt: the library is asked where the file lies. */
async function moveOnce({ store, library, clock }: Needs, site: Site, release: Release): Promise<void> {
  const { inspectionId, driveId, folderId } = site
  const { fileId, eTag } = release
  try {
    await library.move(driveId, fileId, folderId, eTag)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    const entries = library.entries(driveId, [fileId])
    // Where the library does not say either, the doubt stands.
    const there = (await (isInDoubt(error) ? entries.catch(() => null) : entries))?.get(fileId)
    if (there?.parentId !== folderId) throw error
  }
  await store.effects.finish(inspectionId, keyOf(release), { at: clock.now(), externalId: fileId })
}

function forget({ store }: Needs, inspectionId: string, releases: readonly Release[]): Promise<void> {
  return store.transaction(async ({ effects }) => {
    for (const release of releases) await effects.withdraw(inspectionId, keyOf(release))
  })
}

function keyOf({ itemId, fileId, eTag }: Release): string {
  return `${PREFIX}${itemId}/${fileId}/${eTag}`
}

function readKey(key: string): Release {
  const [itemId = '', fileId = '', ...eTag] = key.slice(PREFIX.length).split('/')
  return { itemId, fileId, eTag: eTag.join('/') }
}
