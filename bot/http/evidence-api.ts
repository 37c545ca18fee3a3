import { type Context, Hono } from 'hono'
import {
  choiceRequest,
  type EvidenceAnswer,
  type EvidenceTold,
  editRequest,
  evidenceFilter,
  moveRequest,
  ownerRequest,
  SORTS,
  undoChangeRequest,
} from '../../src/contract/evidence.ts'
import { may } from '../../src/domain/access.ts'
import type { EvidenceRow } from '../../src/domain/log/evidence-row.ts'
import { filterRows, isToChoose, sortRows } from '../../src/domain/log/filter-rows.ts'
import type { LogChange } from '../../src/domain/log/log-change.ts'
import { formatInstant } from '../../src/domain/schedule/zone.ts'
import { editEntry } from '../../src/services/log/edit-entry.ts'
import { seeHistory } from '../../src/services/log/see-history.ts'
import { seeLog } from '../../src/services/log/see-log.ts'
import { settleConflict, undoChange } from '../../src/services/log/settle-conflict.ts'
import { moveEntry } from '../../src/services/log/share-entry.ts'
import { leaveEntry, takeEntry } from '../../src/services/log/take-entry.ts'
import { see } from '../../src/services/see.ts'
import { previewEvidence } from '../../src/services/sharing/preview-evidence.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { toldEdit } from '../telling/told-edit.ts'
import { lookingAs, presentEvidence, presentHistory } from './present-evidence.ts'
import { presentReleasePreview } from './present-shared-area.ts'
import { asked, read, type Variables } from './tab-call.ts'

/** Rows of one page: a table of thousands is never sent whole. */
const PAGE = 50

type Asking = Context<Variables>

/** `/api/tab/evidence`: the evidence log; shapes in `src/contract/evidence.ts`. */
export function evidenceApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/', async (context) => {
    const { id } = await asked(needs, context)
    return context.json(await answerPage(needs, context, id))
  })
  api.get('/history', async (context) => {
    const { person, id } = await asked(needs, context)
    const changes = await seeHistory(needs, { inspectionId: id, fileId: context.req.query('file') ?? '' })
    return context.json(presentHistory(changes, await lookingAs(needs, id, person)))
  })
  api.get('/release', async (context) => {
    const { person: by, id } = await asked(needs, context)
    const fileId = context.req.query('file') ?? ''
    const preview = await previewEvidence(needs, { inspectionId: id, fileId, by })
    return context.json(presentReleasePreview(await see(needs, id), preview))
  })
  registerEdits(api, needs)
  registerMoves(api, needs)
  return api
}

function registerEdits(api: Hono<Variables>, needs: Surroundings): void {
  api.post('/edits', async (context) => {
    const { inspection, file, key, changes } = await read(context, editRequest)
    const by = context.get('person')
    return context.json(tell(await editEntry(needs, { inspectionId: inspection, fileId: file, by, key, changes })))
  })
  api.post('/undo', async (context) => {
    const { inspection, change, key } = await read(context, undoChangeRequest)
    const by = context.get('person')
    return context.json(tell(await undoChange(needs, { inspectionId: inspection, changeId: change, by, key })))
  })
  api.post('/choices', async (context) => {
    const { inspection, change, ...choice } = await read(context, choiceRequest)
    const by = context.get('person')
    const made = await settleConflict(needs, { inspectionId: inspection, changeId: change, by, ...choice })
    return context.json(made.length > 0 ? tell(made) : { told: 'The library stays as it is.', toChoose: false })
  })
}

function registerMoves(api: Hono<Variables>, needs: Surroundings): void {
  api.post('/owner', async (context) => {
    const request = await read(context, ownerRequest)
    const taking = { inspectionId: request.inspection, fileId: request.file, by: context.get('person') }
    const { reference, owner } = await (request.take ? takeEntry : leaveEntry)(needs, taking)
    const told = owner ? `${reference} is with ${owner.name} now.` : `${reference} is with nobody now.`
    return context.json({ told, toChoose: false } satisfies EvidenceTold)
  })
  api.post('/moves', async (context) => {
    const { inspection, file, to } = await read(context, moveRequest)
    await moveEntry(needs, { inspectionId: inspection, fileId: file, by: context.get('person'), to })
    const told =
      to === 'shared'
        ? 'Handed in: it lies in the shared area, where inspectors can open it.'
        : 'It lies in Working again. Inspectors can no longer open it.'
    return context.json({ told, toChoose: false } satisfies EvidenceTold)
  })
}

function tell(changes: readonly LogChange[]): EvidenceTold {
  return { told: toldEdit(changes), toChoose: changes.some(({ state }) => state === 'conflict') }
}

async function answerPage(needs: Surroundings, context: Asking, inspectionId: string): Promise<EvidenceAnswer> {
  const looking = await lookingAs(needs, inspectionId, context.get('person'))
  const all = await seeLog(needs, inspectionId)
  const found = sortRows(filterRows(all, filterOf(context)), orderOf(context), context.req.query('down') === 'yes')
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(context.req.query('page') ?? '', 10) || 1))
  const rows = found.slice((page - 1) * PAGE, page * PAGE)
  const examined = await needs.store.examinations.of(
    inspectionId,
    rows.map(({ file }) => file.id),
  )
  return {
    now: formatInstant(looking.now, looking.zone),
    ...{ all: all.length, found: found.length, page, pages },
    rows: rows.map((row) => presentEvidence(row, looking, examined.get(row.file.id))),
    ...(await countsOf(needs, inspectionId, all)),
    mayEdit: may(looking, 'edit evidence', {}),
  }
}

async function countsOf(needs: Surroundings, inspectionId: string, all: readonly EvidenceRow[]) {
  const inspection = await needs.store.inspections.get(inspectionId)
  const folders = await needs.store.folders.of(inspectionId)
  return {
    indicators: (inspection?.settings.indicators ?? []).map(({ number, title }) => ({
      ...{ number, title },
      count: all.filter(({ indicators }) => indicators.includes(number)).length,
    })),
    withoutIndicator: all.filter(({ indicators }) => indicators.length === 0).length,
    toChoose: all.filter(isToChoose).length,
    folderUrl: folders.find(({ key }) => key === 'working/evidence')?.webUrl ?? null,
  }
}

/** What is not understood is not asked. */
function filterOf(context: Asking) {
  const read = evidenceFilter.safeParse(context.req.query())
  return read.success ? read.data : {}
}

function orderOf(context: Asking) {
  return SORTS.find((one) => one === context.req.query('sort')) ?? 'reference'
}
