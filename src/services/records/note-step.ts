import { caseNumbers } from '../../domain/records/case-number.ts'
import type { RecordSystem, RecordsSettings } from '../../domain/records/records-settings.ts'
import type { PaperStage, RecordsAct, RecordsStep } from '../../domain/records/records-step.ts'
import { type Paper, systemProgress } from '../../domain/records/system-progress.ts'
import { allow } from '../allow.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { inspectionTurn } from '../turns.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { seeSystems } from './see-records.ts'

export interface NotedStep {
  readonly inspectionId: string
  readonly systemId: string
  readonly act: RecordsAct
  readonly by: Wisher
  /** The caller's, so that what is sent twice is noted once. */
  readonly key?: string
}

/** Notes how far a system's records are. Throws `Refusal`; nothing is noted then. */
export function noteStep(needs: Surroundings, noted: NotedStep): Promise<RecordsStep> {
  const { inspectionId, systemId, act, by, key } = noted
  return needs.turns.run(inspectionTurn(inspectionId), async () => {
    const { picture, settings, systems } = await seeSystems(needs, inspectionId)
    allow(picture, by, 'records')
    refuseUnfitWords(act)
    const id = key === undefined ? needs.newId() : `${by.id}/${key}`
    const known = await needs.store.recordsSteps.get(inspectionId, id)
    if (known?.undone) throw new Refusal('already undone', 'That was undone. Note it anew.')
    if (known) return known
    const progress = systems.find(({ system }) => system.id === systemId)
    if (!progress) throw new Refusal('unknown item', 'That record system is not named any more. Reload the page.')
    refuseUnlessOf(progress.system, settings, act)
    if (act.type === 'paper' && progress.way === 'paper') refuseMiscount(progress, act)
    const at = needs.clock.now()
    const step = { ...act, id, inspectionId, systemId, at, by: doerOf(by) }
    await needs.store.recordsSteps.record(step)
    needs.log.info('records', { inspection: inspectionId, type: act.type, stage: act.stage, person: by.id })
    return step
  })
}

/** Takes a step back; it stays on record as undone. Throws `Refusal`. */
export async function undoStep(
  needs: Surroundings,
  { inspectionId, id, by }: { inspectionId: string; id: string; by: Wisher },
): Promise<void> {
  const { picture } = await seeSystems(needs, inspectionId)
  allow(picture, by, 'records')
  if (await needs.store.recordsSteps.undo(inspectionId, id, needs.clock.now(), doerOf(by))) return
  throw new Refusal('already undone', 'It was undone already.')
}

function refuseUnlessOf(system: RecordSystem, settings: RecordsSettings, act: RecordsAct): void {
  const { way } = systemProgress(system, settings, [])
  if (way !== (act.type === 'cases' ? 'uploads' : act.type)) {
    throw new Refusal('not possible', `The records of ${system.name} are read in another way now. Reload the page.`)
  }
  if (act.type === 'cases') {
    const known = new Set(caseNumbers(settings).map(({ id }) => id))
    if (act.cases.length > 0 && act.cases.every((id) => known.has(id))) return
    throw new Refusal('not possible', 'Name at least one case, and only those of the sample. Nothing was noted.')
  }
  if (act.type === 'access' && !settings.inspectors.some(({ id }) => id === act.inspectorId)) {
    throw new Refusal('not possible', 'That inspector is not named any more. Reload the page.')
  }
}

const BEFORE: Readonly<Partial<Record<PaperStage, PaperStage>>> = {
  'signed over': 'counted out',
  'counted back': 'counted out',
}

/** What is signed over or comes back went out before. */
function refuseMiscount({ counts }: Paper, { stage, count }: RecordsAct & { type: 'paper' }): void {
  const before = BEFORE[stage]
  if (before === undefined || counts[stage] + count <= counts[before]) return
  const words = `${counts[stage] + count} would be ${stage}, but only ${counts[before]} were ${before}.`
  throw new Refusal('not possible', `${words} Count again, or note first what went out.`)
}
