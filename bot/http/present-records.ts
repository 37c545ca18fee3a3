import type { RecordsAnswer, RecordsSystemView } from '../../src/contract/records.ts'
import { mayIn } from '../../src/domain/access.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { RecordsDuties, Side } from '../../src/domain/programme/programme.ts'
import type { RecordSystem } from '../../src/domain/records/records-settings.ts'
import { ACCESS_STAGES, type AccessStage } from '../../src/domain/records/records-step.ts'
import { accessInWords, MODE_WORDS, paceInWords, paperInWords } from '../../src/domain/records/records-words.ts'
import type { InspectorProgress, SystemProgress, Uploads } from '../../src/domain/records/system-progress.ts'
import { uploadPace } from '../../src/domain/records/upload-pace.ts'
import type { DuePoint } from '../../src/domain/schedule/dated-item.ts'
import { dateInWords, instantInWords } from '../../src/domain/schedule/day-in-words.ts'
import { holidaysOf } from '../../src/domain/schedule/holidays.ts'
import { dayOf, formatInstant } from '../../src/domain/schedule/zone.ts'
import type { CountedCases } from '../../src/services/records/count-cases.ts'
import type { RecordsSeen } from '../../src/services/records/see-records.ts'
import type { TabIdentity } from './tab-identity.ts'

export function presentRecords(
  { picture, settings, systems, counted }: RecordsSeen,
  person: TabIdentity,
): RecordsAnswer {
  return {
    now: formatInstant(picture.now, picture.programme.timeZone),
    systems: systems.map((one) => presentSystem(picture, one)),
    counted: counted && countedInWords(counted),
    settings: {
      ...settings,
      library: settings.library?.address ?? '',
      systems: settings.systems.flatMap(({ side, ...system }) =>
        side === 'inspection-team' ? [] : [{ ...system, side }],
      ),
      inspectors: [...settings.inspectors],
    },
    mayNote: mayIn(picture, person.id, 'records'),
    mayChange: mayIn(picture, person.id, 'change settings'),
  }
}

function countedInWords({ where, filled, of }: CountedCases): string {
  if (filled === null) return 'The records’ own library could not be looked at just now: whoever owns it can say why.'
  return `Files lie in ${filled} of ${of} case folders ${where === 'here' ? 'here' : 'of the records’ own library'}.`
}

const SIDES: Readonly<Record<Side, string>> = {
  council: 'Council',
  board: 'NHS board',
  'third-sector': 'Third sector',
  'inspection-team': 'Inspection team',
}

function presentSystem(picture: Picture, progress: SystemProgress): RecordsSystemView {
  const { system } = progress
  const head = { id: system.id, name: system.name, mode: MODE_WORDS[system.mode], side: SIDES[system.side] }
  switch (progress.way) {
    case 'uploads':
      return { ...head, way: 'uploads', ...presentUploads(picture, system, progress) }
    case 'access':
      return {
        ...{ ...head, way: 'access', due: dueInWords(picture, 'access'), sentence: accessInWords(progress) },
        inspectors: progress.inspectors.map((one) => presentInspector(picture, one)),
      }
    case 'paper': {
      const due = dueInWords(picture, 'paper')
      return { ...head, way: 'paper', due, sentence: paperInWords(progress), counts: progress.counts }
    }
    default:
      return progress satisfies never
  }
}

function presentUploads(picture: Picture, system: RecordSystem, progress: Uploads) {
  const { now, programme, inspection } = picture
  const due = dueOf(picture, 'uploads')
  const holidays = holidaysOf([system.side], inspection.calendar.holidays)
  const pace = due && uploadPace(progress, { due: due.due, now, holidays, zone: programme.timeZone })
  return {
    due: dueInWords(picture, 'uploads'),
    sentence: pace ? paceInWords(progress, pace) : '',
    behind: pace?.state === 'behind' || pace?.state === 'overdue',
    of: progress.cases.length,
    reached: progress.reached,
    cases: progress.cases.map(({ number, stage }) => ({ ...number, stage })),
  }
}

function presentInspector({ programme }: Picture, { id, name, stages }: InspectorProgress) {
  const said = (stage: AccessStage) => {
    const at = stages[stage]
    return at === undefined ? null : dateInWords(dayOf(at, programme.timeZone))
  }
  const all = Object.fromEntries(ACCESS_STAGES.map((stage) => [stage, said(stage)]))
  return { id, name, stages: all as Record<AccessStage, string | null> }
}

type Way = Exclude<keyof RecordsDuties, 'condition'>

function dueOf({ items, programme }: Picture, way: Way): DuePoint | undefined {
  const dated = items.find(({ dated: { item } }) => item.id === programme.records?.[way])?.dated
  return dated?.type === 'due' ? dated : undefined
}

function dueInWords(picture: Picture, way: Way): string | null {
  const due = dueOf(picture, way)
  return due ? instantInWords(due.due, picture.programme.timeZone) : null
}
