import type { ColumnChange } from '../../../src/domain/log/changes-seen.ts'
import type { EvidenceRow } from '../../../src/domain/log/evidence-row.ts'
import { CONTRIBUTORS, type LogColumns, type LogEntry } from '../../../src/domain/log/log-entry.ts'
import { isSameValue } from '../../../src/domain/log/same-value.ts'
import { listed } from '../../../src/domain/notice/listed.ts'
import { allow } from '../../../src/services/allow.ts'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import { seeLog } from '../../../src/services/log/see-log.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { inspectionAndProgramme } from '../../../src/services/see.ts'
import { evidenceFormCard } from '../../cards/evidence-form-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { titlesOf, toldEdit } from '../../telling/told-edit.ts'
import type { Command, Heard } from '../heard.ts'
import { indicatorMeant } from '../indicator-meant.ts'
import { askWhichStays } from './keep-ours.ts'
import { dayOfData } from './moment.ts'
import { outdated, type Pressed, textOf, textOrNone, type Verb } from './verb.ts'

/** In one choice; who has more writes them in the tab. */
const MOST_FILES = 15

/** `add evidence`, `add evidence for 5.2`: one form for the file and its columns. */
export const addEvidence: Command = {
  name: 'add evidence',
  example: 'add evidence for 5.2',
  group: 'do',
  says: [
    /^(?:add|note|log|record|new)(?: some| new| more| a piece of)? evidence(?: (?:for|to|on|of|under|against) (?:(?:qi|indicator|quality indicator) )?(?<indicator>.+))?$/,
    /^(?:add|new|more) evidence (?<indicator>\d{1,2}\.\d{1,2})$/,
    /^(?:i|we) (?:have|have got|want to add) (?:some |new |more )?evidence (?:for|on|under|against) (?<indicator>.+)$/,
    /^(?:ive|weve) got (?:some |new |more )?evidence (?:for|on|under|against) (?<indicator>.+)$/,
  ],
  words: ['add', 'evidence', 'indicator', 'quality'],
  changes: true,
  answer: askEvidence,
}

async function askEvidence({ look, needs, person, written, kind }: Heard): Promise<Reply> {
  const { picture } = await look()
  allow(picture, person, 'edit evidence')
  const { indicators } = picture.inspection.settings
  const indicator =
    written.indicator === undefined
      ? undefined
      : indicatorMeant(indicators, written.indicator, (number) => `add evidence for ${number}`)
  if (typeof indicator === 'object') return indicator
  const rows = (await seeLog(needs, picture.inspection.id)).filter(
    ({ indicators }) => indicator === undefined || indicators.length === 0 || indicators.includes(indicator),
  )
  const folderUrl =
    picture.folderUrls.get(`working/evidence${indicator === undefined ? '' : `/${indicator}`}`) ??
    picture.folderUrls.get('working/evidence')
  return evidenceFormCard({
    ...{ inspection: picture.inspection.id, key: needs.newId() },
    files: leastKnownFirst(rows)
      .slice(0, MOST_FILES)
      .map((row) => ({ title: nameOf(row, kind), value: row.entry.fileId })),
    indicators: indicators.map(({ number, title }) => ({
      title: `${number} ${title}`,
      value: number,
    })),
    ...(indicator !== undefined && { indicator }),
    ...(folderUrl !== undefined && { folderUrl }),
  })
}

function leastKnownFirst(rows: readonly EvidenceRow[]): readonly EvidenceRow[] {
  return rows.toSorted((a, b) => said(a.entry) - said(b.entry) || b.file.receivedAt - a.file.receivedAt)
}

function said({ columns }: LogEntry): number {
  return [columns.summary, columns.difference, ...columns.indicators].filter((one) => one !== '').length
}

/** In a channel by its reference and indicators alone. */
function nameOf({ entry, file, indicators }: EvidenceRow, kind: Heard['kind']): string {
  const under = indicators.length === 0 ? 'no indicator yet' : indicators.join(', ')
  return kind === 'channel' ? `${entry.reference}, ${under}` : `${entry.reference}, ${file.name ?? under}`
}

export const pressEvidence: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  allow(await inspectionAndProgramme(needs, inspectionId), by, 'edit evidence')
  const fileId = textOf(pressed, 'file')
  const row = (await seeLog(needs, inspectionId)).find(({ entry }) => entry.fileId === fileId)
  if (!row) throw new Refusal('unknown item', 'That file is no evidence of this inspection any more.')
  const key = `${by.id}/${textOf(pressed, 'key')}`
  const changes = changesIn(pressed, row.entry.columns)
  const noted = await editEntry(needs, { inspectionId, fileId, by, key, changes })
  const { reference } = row.entry
  if (noted.length === 0) return { sentence: `${reference}: it says so already. Nothing was changed.` }
  const conflicts = noted.filter(({ state }) => state === 'conflict')
  if (conflicts.length > 0) return askWhichStays(pressed, { reference, fileId, key }, conflicts)
  const sentence = `${reference}: ${listed(titlesOf(noted), 6)}. ${toldEdit(noted)}`
  return { sentence, undo: { kind: 'log change', id: key } }
}

/** What was filled in and differs from what stands there. */
function changesIn(pressed: Pressed, now: LogColumns): readonly ColumnChange[] {
  const indicators = textOrNone(pressed, 'indicators')
  const contributor = textOrNone(pressed, 'contributedBy')
  const known = CONTRIBUTORS.find((one) => one === contributor)
  if (contributor !== undefined && !known) throw outdated()
  const filled: Partial<LogColumns> = {
    ...(indicators !== undefined && { indicators: indicators.split(',') }),
    ...textIn(pressed, 'summary'),
    ...textIn(pressed, 'difference'),
    ...dayIn(pressed, 'periodFrom'),
    ...dayIn(pressed, 'periodTo'),
    ...(known !== undefined && { contributedBy: known }),
  }
  const changes = Object.entries(filled).map(([column, to]) => {
    const name = column as keyof LogColumns
    return { column: name, from: now[name], to }
  })
  return changes.filter(({ from, to }) => !isSameValue(from, to))
}

function textIn(pressed: Pressed, member: 'summary' | 'difference'): Partial<LogColumns> {
  const text = textOrNone(pressed, member)
  return text === undefined ? {} : { [member]: text }
}

function dayIn(pressed: Pressed, member: 'periodFrom' | 'periodTo'): Partial<LogColumns> {
  return textOrNone(pressed, member) === undefined ? {} : { [member]: dayOfData(pressed, member) }
}
