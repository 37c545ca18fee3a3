import type { EvidenceHistory, EvidenceView } from '../../src/contract/evidence.ts'
import { may, type Role, roleOf } from '../../src/domain/access.ts'
import { findingsOfFile } from '../../src/domain/evidence/findings-of-file.ts'
import type { EvidenceRow } from '../../src/domain/log/evidence-row.ts'
import type { LogChange } from '../../src/domain/log/log-change.ts'
import type { LogColumns } from '../../src/domain/log/log-entry.ts'
import { withValue } from '../../src/domain/log/merge-changes.ts'
import { periodInWords } from '../../src/domain/log/period-in-words.ts'
import { titleOf } from '../../src/domain/log/refuse-changes.ts'
import { valueInWords } from '../../src/domain/log/value-in-words.ts'
import { pastInWords } from '../../src/domain/schedule/distance.ts'
import type { Examination } from '../../src/services/ports/examinations.ts'
import { inspectionAndProgramme } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { titlesOf, whyItWaits } from '../telling/told-edit.ts'
import type { TabIdentity } from './tab-identity.ts'

/** Who looks, and at which clock. */
export interface Looking {
  readonly id: string
  readonly role: Role
  readonly zone: string
  readonly now: number
}

export async function lookingAs(needs: Surroundings, inspectionId: string, person: TabIdentity): Promise<Looking> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const role = roleOf(person.id, inspection, programme)
  return { id: person.id, role, zone: programme.timeZone, now: needs.clock.now() }
}

/** @param examined what was found in it, of whichever content */
export function presentEvidence(row: EvidenceRow, looking: Looking, examined: Examination | undefined): EvidenceView {
  const { entry, file, area, open } = row
  const waiting = open.filter(({ state }) => state !== 'conflict')
  const columns = waiting.reduce((shown, { column, to }) => withValue(shown, column, to), entry.columns)
  const facts = examined?.cTag === file.cTag ? examined.facts : null
  const texts = [columns.summary, columns.difference, ...columns.indicators]
  const thing = entry.owner ? { owner: entry.owner.id } : {}
  return {
    file: file.id,
    reference: entry.reference,
    name: file.name ?? '',
    url: file.webUrl,
    state: row.state,
    indicators: [...row.indicators],
    byFolder: row.byFolder,
    columns: { ...columns, indicators: [...columns.indicators] },
    period: periodInWords(columns) || null,
    owner: entry.owner?.name ?? null,
    ownedByMe: entry.owner?.id === looking.id,
    findings: findingsOfFile(file, facts, texts).map(({ line }) => line),
    waiting: waiting.length === 0 ? null : { titles: titlesOf(waiting), line: whyItWaits(waiting) },
    conflicts: open.flatMap((change) => (change.state === 'conflict' ? [conflictOf(change, entry.columns)] : [])),
    mayMove: may(looking, 'handed in', thing) ? (area === 'working' ? 'shared' : 'working') : null,
  }
}

/** Newest first. */
export function presentHistory(changes: readonly LogChange[], { zone, now, ...person }: Looking): EvidenceHistory {
  const mayEdit = may(person, 'edit evidence', {})
  return {
    changes: changes.toReversed().map((change) => ({
      change: change.id,
      title: titleOf(change.column),
      from: valueInWords(change.column, change.from),
      to: valueInWords(change.column, change.to),
      by: nameOf(change),
      when: pastInWords(change.at, now, zone),
      state: change.state,
      mayUndo: mayEdit && change.state === 'written',
    })),
  }
}

function conflictOf({ id, column, to, by }: LogChange, held: LogColumns): EvidenceView['conflicts'][number] {
  const shown = held[column]
  return {
    change: id,
    title: titleOf(column),
    ours: valueInWords(column, to),
    by: by === 'library' ? 'in SharePoint' : by.name,
    theirs: valueInWords(column, shown),
    shown: typeof shown === 'string' || shown === null ? shown : [...shown],
  }
}

function nameOf({ by }: LogChange): string {
  return by === 'library' ? 'in SharePoint' : by.name
}
