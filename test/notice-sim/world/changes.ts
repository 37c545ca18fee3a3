import { folderKey } from '../../../src/domain/evidence/folder-plan.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import { changeInspection } from '../../../src/services/change-inspection.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { personOf } from '../../sim/world/inspection-of.ts'
import type { PlannedAct } from '../story.ts'

const CHANGES = ['draft', 'adjusted', 'renotified', 'leave'] as const

type Change = PlannedAct & { readonly kind: (typeof CHANGES)[number] }

export function isChange(planned: PlannedAct): planned is Change {
  return CHANGES.some((kind) => kind === planned.kind)
}

export async function change(planned: Change, needs: Surroundings): Promise<void> {
  const { inspection: id } = planned
  if (planned.kind === 'draft') return needs.store.library.saveFiles(id, [draft(planned, needs)])
  if (planned.kind === 'adjusted' || planned.kind === 'renotified') await noteMove(planned, needs)
  await changeInspection(needs, id, (inspection) => {
    const { calendar, seats } = inspection
    if (planned.kind === 'leave') {
      const { seat, from, to } = planned
      return {
        ...inspection,
        seats: seats.map((one) => (one.seat === seat ? { ...one, leave: [...one.leave, { from, to }] } : one)),
      }
    }
    if (planned.kind === 'renotified') return { ...inspection, calendar: { ...calendar, notified: planned.notified } }
    const { item: itemId, day, time } = planned
    const moved = { itemId, day, time, agreedBy: 'the inspection lead', agreedOn: day }
    return { ...inspection, calendar: { ...calendar, adjustments: [...calendar.adjustments, moved] } }
  })
}

/** In the journal of what was changed, as the services write it. */
async function noteMove(planned: Change & { readonly kind: 'adjusted' | 'renotified' }, needs: Surroundings) {
  const { id: person, name } = personOf(planned.who)
  const inspectionId = planned.inspection
  const kept = { id: `move-${planned.n}`, inspectionId, at: needs.clock.now(), by: { person, name } }
  const { inspectionChanges } = needs.store
  if (planned.kind === 'renotified') {
    const notified = { notified: planned.notified, holidays: [] }
    return inspectionChanges.record({ ...kept, type: 'notified', from: notified, to: notified })
  }
  const { item: itemId, day, time } = planned
  const to = { itemId, day, time, agreedBy: 'the inspection lead', agreedOn: day }
  return inspectionChanges.record({ ...kept, type: 'adjusted', itemId, from: null, to })
}

function draft({ n, item }: PlannedAct & { readonly kind: 'draft' }, { clock, programmes }: Surroundings): WatchedFile {
  const at = clock.now()
  const known = [...programmes.values()].flatMap(({ items }) => items).find(({ id }) => id === item)
  const place = known?.kind === 'return' ? (known.inside ?? item) : item
  return {
    ...{ id: `file-${n}`, folder: folderKey('working', place), name: `Draft ${n}.docx`, extension: 'docx', size: 1024 },
    ...{ eTag: `e-${n}`, cTag: `c-${n}`, content: `c-${n}`, webUrl: `https://northmoor.example/${n}` },
    ...{ createdAt: at, receivedAt: at, contentAt: at },
  }
}
