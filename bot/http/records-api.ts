import { Hono } from 'hono'
import {
  type RecordsActView,
  recordsSettingsRequest,
  recordsStepRequest,
  recordsUndoRequest,
} from '../../src/contract/records.ts'
import { capitalise, counted } from '../../src/domain/notice/counted.ts'
import type { RecordsAct } from '../../src/domain/records/records-step.ts'
import { noteStep, undoStep } from '../../src/services/records/note-step.ts'
import { seeRecords } from '../../src/services/records/see-records.ts'
import { setRecords } from '../../src/services/records/set-records.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { presentRecords } from './present-records.ts'
import { asked, read, type Variables } from './tab-call.ts'

/** `/api/tab/records`: how far records are; shapes in `src/contract/records.ts`. */
export function recordsApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/', async (context) => {
    const { person, id } = await asked(needs, context)
    return context.json(presentRecords(await seeRecords(needs, id), person))
  })
  api.post('/steps', async (context) => {
    const { inspection, system, act } = await read(context, recordsStepRequest)
    const by = context.get('person')
    const key = act.type === 'paper' ? act.key : undefined
    const wish = { inspectionId: inspection, systemId: system, act: actOf(act), by }
    const step = await noteStep(needs, { ...wish, ...(key !== undefined && { key }) })
    return context.json({ step: step.id, told: tellStep(step) })
  })
  api.post('/undo', async (context) => {
    const request = await read(context, recordsUndoRequest)
    await undoStep(needs, { inspectionId: request.inspection, id: request.step, by: context.get('person') })
    return context.json({ told: 'Undone.' })
  })
  api.post('/settings', async (context) => {
    const { inspection, records } = await read(context, recordsSettingsRequest)
    await setRecords(needs, { inspectionId: inspection, said: records, by: context.get('person') })
    return context.json({ told: 'The record systems are saved.' })
  })
  return api
}

function actOf(act: RecordsActView): RecordsAct {
  if (act.type !== 'paper') return act
  const { where, key: _, ...paper } = act
  return { ...paper, ...(where !== undefined && { where }) }
}

function tellStep(act: RecordsAct): string {
  if (act.type === 'cases') return `${capitalise(counted(act.cases.length, 'case'))} marked ${act.stage}.`
  if (act.type === 'paper') return `${act.count} ${act.stage}.`
  return act.holds ? 'Noted.' : 'No longer noted.'
}
