import { counted } from '../../../src/domain/notice/counted.ts'
import { caseNumbers } from '../../../src/domain/records/case-number.ts'
import { readCases } from '../../../src/domain/records/read-cases.ts'
import type { CaseStage, PaperStage, RecordsAct } from '../../../src/domain/records/records-step.ts'
import type { SystemProgress } from '../../../src/domain/records/system-progress.ts'
import { allow } from '../../../src/services/allow.ts'
import { noteStep } from '../../../src/services/records/note-step.ts'
import { type SystemsSeen, seeSystems } from '../../../src/services/records/see-records.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { choiceCard } from '../../cards/choice-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command, Heard } from '../heard.ts'
import { plainWords } from '../words-of.ts'
import { doingOf, replyTo } from './about-item.ts'

/** Access is noted for each inspector in the tab. */
type Noted = Extract<RecordsAct, { readonly type: 'cases' | 'paper' }>

const IN = '(?: (?:in|of|from) (?<system>.+))?$'

/** `cases 1-40 are uploaded`, `40 files are counted out`: numbers and counts alone, at once. */
export const noteRecords: Command = {
  name: 'note records',
  example: 'cases 1-40 are uploaded',
  group: 'do',
  says: [
    new RegExp(
      `^(?:cases?|case numbers?) (?<cases>(?:main |reserve |all)?.*?)(?: (?:is|are|was|were|has been|have been))? (?:now |all )?(?<stage>prepared|uploaded|checked)${IN}`,
    ),
    new RegExp(`^(?<cases>all) cases(?: (?:are|were|have been))? (?:now )?(?<stage>prepared|uploaded|checked)${IN}`),
    new RegExp(
      `^(?<count>\\d{1,4}) (?:paper )?(?:files?|records?)(?: (?:is|are|was|were|have been))? (?:now )?(?<stage>counted out|signed over|counted back)${IN}`,
    ),
  ],
  words: ['case', 'cases', 'prepared', 'uploaded', 'checked', 'counted'],
  changes: true,
  answer: note,
}

async function note(heard: Heard): Promise<Reply> {
  const { needs, person: by, parts } = heard
  const { picture } = await heard.look()
  allow(picture, by, 'records')
  const doing = doingOf(heard, picture)
  const seen = await seeSystems(needs, doing.inspectionId)
  const system = systemFor(heard, seen.systems, parts.count === undefined ? 'uploads' : 'paper')
  if ('text' in system) return system
  const act = actOf(heard, seen)
  const step = await noteStep(needs, { inspectionId: doing.inspectionId, systemId: system.system.id, act, by })
  return replyTo(doing, {
    sentence: `${system.system.name}: ${told(act)}.`,
    undo: { kind: 'records step', id: step.id },
  })
}

/** The one that is named, or the only one of its way; otherwise it is asked. */
function systemFor({ text, written }: Heard, systems: readonly SystemProgress[], way: SystemProgress['way']) {
  const said = plainWords(written.system ?? '')
  const fitting = systems.filter((one) => one.way === way)
  const named = fitting.filter(({ system }) => plainWords(system.name).includes(said))
  const [only, ...others] = named
  if (only && others.length === 0) return only
  if (fitting.length === 0)
    throw new Refusal('not possible', 'No system of that kind is named yet, in the tab under Records.')
  const sentence = text.slice(0, text.length - (written.system ?? '').length).replace(/ (?:in|of|from) $/, '')
  const choices = (named.length > 0 ? named : fitting).map(({ system: { name } }) => ({
    title: name,
    says: `${sentence} in ${name}`,
  }))
  return choiceCard('In which system? Nothing was changed.', choices)
}

function actOf({ parts, written }: Heard, { settings }: SystemsSeen): Noted {
  if (parts.count !== undefined) return { type: 'paper', stage: parts.stage as PaperStage, count: Number(parts.count) }
  const read = readCases(written.cases ?? '', caseNumbers(settings))
  if ('notRead' in read) {
    throw new Refusal(
      'not possible',
      `I cannot read "${read.notRead}" among the cases. Write them like 1-40, 43, reserve 2 to 5.`,
    )
  }
  return { type: 'cases', cases: read.cases.map(({ id }) => id), stage: parts.stage as CaseStage }
}

function told(act: Noted): string {
  if (act.type === 'cases') return `${counted(act.cases.length, 'case')} marked ${act.stage}`
  return `${counted(act.count, 'file')} ${act.stage}`
}
