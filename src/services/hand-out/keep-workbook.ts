import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { fingerprint } from '../../domain/fingerprint.ts'
import { LOG_FOLDER, TEMPLATE_FOLDER } from '../../domain/log/evidence-log-file.ts'
import { type LogKeeping, NOTHING_KEPT } from '../../domain/log/log-keeping.ts'
import { logLines } from '../../domain/log/log-lines.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import type { Filed, FilingStep } from '../agenda/filing-step.ts'
import { GraphFailure } from '../graph-failure.ts'
import { nameForLog } from '../name-for-log.ts'
import type { LogSheet } from '../ports/log-workbooks.ts'
import { handOutTurn } from '../turns.ts'
import { checkTheirs, checkWritten, settleAttempt } from './check-written.ts'
import { findLogDesk, type LogDesk, type LogNeeds } from './log-desk.ts'
import { lookAtTemplate } from './look-at-template.ts'
import { readEvidence } from './read-evidence.ts'
import { note, writeWorkbook } from './write-workbook.ts'

/** It is written no more often, however fast people fill in columns. */
const PAUSE = 5 * 60_000
/** Somebody changed something at that moment: it is looked at anew. */
const SOON = 60_000
/** What SharePoint does not allow it does not allow a minute later. */
const LATER = 30 * 60_000
/** Raised when our own make of the workbook changes. */
const MAKE = 1

const NOTHING_DONE: Filed = { changed: false, again: null }

/** Keeps the log's workbook true: never over what a person wrote, and not at all while nothing changed. */
export const keepWorkbookStep: FilingStep = { name: 'evidence log workbook', run: keepWorkbook }

export function keepWorkbook(needs: LogNeeds, inspectionId: string): Promise<Filed> {
  return needs.turns.run(handOutTurn(inspectionId), async () => {
    const desk = await findLogDesk(needs, inspectionId)
    return desk ? keep(needs, desk) : NOTHING_DONE
  })
}

async function keep(needs: LogNeeds, desk: LogDesk): Promise<Filed> {
  const known = (await needs.store.logKeepings.get(desk.inspectionId)) ?? NOTHING_KEPT
  const files = await needs.store.library.in(desk.inspectionId, [LOG_FOLDER, TEMPLATE_FOLDER])
  const sheet = await layOut(needs, desk.inspectionId)
  if (sheet.lines.length === 0 && known.said === null) return NOTHING_DONE
  const template = await lookAtTemplate(needs, desk, known, files)
  const said = fingerprint([MAKE, sheet.partnership, sheet.lines, template?.shows ?? null])
  const keeping = { ...known, template }
  if (!(await isToBeSeenTo(needs, desk, keeping, { said, files }))) {
    if (fingerprint(template) !== fingerprint(known.template)) await note(needs, desk, keeping)
    return NOTHING_DONE
  }
  const free = keeping.choice === 'ours' ? 0 : (keeping.writtenAt ?? 0) + PAUSE
  if (needs.clock.now() < free) return { changed: false, again: free }
  return bringUpToDate(needs, desk, keeping, { sheet, said })
}

async function layOut(needs: LogNeeds, inspectionId: string): Promise<LogSheet> {
  const { inspection, programme, evidence } = await readEvidence(needs, inspectionId)
  const lines = logLines(evidence, inspection.settings.indicators)
  return { partnership: inspection.partnership, asAt: dayOf(needs.clock.now(), programme.timeZone), lines }
}

/** By what the watch saw, at no cost. */
async function isToBeSeenTo(
  { store }: LogNeeds,
  { inspectionId }: LogDesk,
  { said, begun, written, writtenAt, theirs, choice }: LogKeeping,
  now: { readonly said: string; readonly files: readonly WatchedFile[] },
): Promise<boolean> {
  if (said !== now.said || begun !== null || (theirs !== null && choice === 'ours')) return true
  if (!written) return false
  const file = now.files.find(({ id }) => id === written.itemId)
  if (file) return file.cTag !== written.cTag
  const checkedAt = (await store.library.watch(inspectionId))?.checkedAt ?? 0
  return checkedAt > (writtenAt ?? 0) + SOON
}

async function bringUpToDate(
  needs: LogNeeds,
  desk: LogDesk,
  known: LogKeeping,
  { sheet, said }: { readonly sheet: LogSheet; readonly said: string },
): Promise<Filed> {
  const entries = (await needs.library.children(desk.driveId, [desk.folderId])).get(desk.folderId) ?? []
  const there = new Map(entries.flatMap((entry) => (entry.isFolder ? [] : [[entry.id, entry] as const])))
  const settled = await settleAttempt(needs, desk, known, there)
  const checked = await checkWritten(needs, desk, settled, there)
  const keeping = await checkTheirs(needs, desk, checked, there)
  const edited = settled.written !== null && keeping.written === null && there.has(settled.written.itemId)
  if (keeping.said === said && !edited && keeping.choice !== 'ours') {
    await note(needs, desk, keeping)
    return { changed: true, again: null }
  }
  // What was found out stays, whatever becomes of the writing.
  await note(needs, desk, keeping)
  try {
    await writeWorkbook(needs, desk, keeping, { sheet, said, there })
    return { changed: true, again: null }
  } catch (error) {
    const wait = waitAfter(error)
    if (wait === null) throw error
    needs.log.warn('evidence log waits', { inspection: desk.inspectionId, reason: nameForLog(error) })
    return { changed: true, again: needs.clock.now() + wait }
  }
}

/** `null`: it failed, rather than having to wait for a person. */
function waitAfter(error: unknown): Instant | null {
  if (!(error instanceof GraphFailure)) return null
  if (error.reason === 'locked') return PAUSE
  if (error.reason === 'forbidden' || error.reason === 'invalid') return LATER
  return error.reason === 'changed' || error.reason === 'taken' ? SOON : null
}
