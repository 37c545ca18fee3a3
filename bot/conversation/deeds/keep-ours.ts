import { fingerprint } from '../../../src/domain/fingerprint.ts'
import type { LogChange } from '../../../src/domain/log/log-change.ts'
import { type LogColumns, NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { titleOf } from '../../../src/domain/log/refuse-changes.ts'
import { valueInWords } from '../../../src/domain/log/value-in-words.ts'
import { listed } from '../../../src/domain/notice/listed.ts'
import { allow } from '../../../src/services/allow.ts'
import { settleConflict } from '../../../src/services/log/settle-conflict.ts'
import { changesOfEdit } from '../../../src/services/log/undo-edit.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { inspectionAndProgramme } from '../../../src/services/see.ts'
import { open, say } from '../../cards/actions.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { shorten } from '../../cards/shorten.ts'
import { sentenceCard } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { titlesOf, toldEdit } from '../../telling/told-edit.ts'
import { type Doing, textOf, type Verb } from './verb.ts'

/** Enough to know a text again; the page has all of it. */
const LONGEST = 300

/**
 * What somebody wrote met other changes of the same columns: both values are shown, and what was written here stays out of
 * the library unless it is wanted there. In a channel the page shows them.
 * @param key of the edit
 */
export async function askWhichStays(
  doing: Doing,
  { reference, fileId, key }: { readonly reference: string; readonly fileId: string; readonly key: string },
  conflicts: readonly LogChange[],
): Promise<Reply> {
  const { needs, inspectionId, readByAll } = doing
  const title = `${reference}: ${listed(titlesOf(conflicts), 6)} changed in SharePoint meanwhile. What was written here is kept, and is not in the library.`
  if (readByAll) {
    const { inspection } = await inspectionAndProgramme(needs, inspectionId)
    const page = needs.links.tab(inspection.place, inspectionId, 'evidence')
    return sentenceCard(title, [open('Choose between the two', page), say("what's due")])
  }
  const held = await heldOf(doing, fileId)
  return confirmCard({
    title,
    lines: conflicts.flatMap(({ column, to }) => [
      `${titleOf(column)}, written here: ${shorten(valueInWords(column, to), LONGEST)}`,
      `${titleOf(column)}, in SharePoint: ${shorten(valueInWords(column, held[column]), LONGEST)}`,
    ]),
    ...{ verb: 'keep ours', button: 'Keep what was written here' },
    data: { inspection: inspectionId, id: key, shown: markOf(conflicts, held) },
  })
}

/** What was written here goes into the library after all, unless that has changed once more. */
export const pressKeepOurs: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  allow(await inspectionAndProgramme(needs, inspectionId), by, 'edit evidence')
  const edit = textOf(pressed, 'id')
  const conflicts = (await changesOfEdit(needs, inspectionId, edit)).filter(({ state }) => state === 'conflict')
  const [first] = conflicts
  if (!first) throw new Refusal('already undone', 'Somebody has chosen already. Nothing was changed.')
  const held = await heldOf(pressed, first.fileId)
  if (markOf(conflicts, held) !== textOf(pressed, 'shown')) {
    throw new Refusal('changed meanwhile', 'It was changed once more. Choose on the page Evidence of the tab.')
  }
  const key = `keep/${edit}`
  const made: LogChange[] = []
  for (const { id, column } of conflicts) {
    const choice = { inspectionId, changeId: id, by, key, keep: 'ours', shown: held[column] } as const
    made.push(...(await settleConflict(needs, choice)))
  }
  return { sentence: toldEdit(made), undo: { kind: 'log change', id: key } }
}

async function heldOf({ needs, inspectionId }: Doing, fileId: string): Promise<LogColumns> {
  const [entry] = await needs.store.logEntries.byFile(inspectionId, [fileId])
  return entry?.columns ?? NO_COLUMNS
}

/** Of the values that the person saw. */
function markOf(conflicts: readonly LogChange[], held: LogColumns): string {
  return fingerprint(conflicts.map(({ column }) => [column, held[column]]))
}
