import { describe, expect, it } from 'vitest'
import { NO_RECORDS, type RecordSystem } from '../../../src/domain/records/records-settings.ts'
import type { RecordsStep } from '../../../src/domain/records/records-step.ts'
import { deed, inspectionOf, itemIn, london, pictureAt } from '../an-inspection.ts'

const RECORDS = 'w14-wed-records-uploaded'
const systems: readonly RecordSystem[] = [
  { id: 'a', name: 'Mosaic', side: 'council', mode: 'remote-our-area' },
  { id: 'b', name: 'EMIS', side: 'board', mode: 'remote-inspectors-site' },
  { id: 'c', name: 'Archive', side: 'council', mode: 'paper' },
]
const plain = inspectionOf({ calendar: { answers: { 'records-mode': ['remote-our-area'] } } })
const inspection = { ...plain, settings: { ...plain.settings, records: { ...NO_RECORDS, systems, main: 10 } } }

function uploaded(systemId: string, count: number): RecordsStep {
  const cases = Array.from({ length: count }, (_, index) => `main-${String(index + 1).padStart(3, '0')}`)
  const by = { person: 'p', name: 'Morag Sample' }
  const at = london('2027-04-01 10:00')
  return { id: systemId, inspectionId: inspection.id, systemId, at, by, type: 'cases', cases, stage: 'uploaded' }
}

function statusAt(now: string, recordsSteps: readonly RecordsStep[], over: Parameters<typeof pictureAt>[1] = {}) {
  return itemIn(pictureAt(now, { inspection, recordsSteps, ...over }), RECORDS).status
}

describe('the return of records', () => {
  it('says how many cases of all systems are uploaded, and is under way with the first', () => {
    expect(statusAt('2027-04-01 11:00', [])).toMatchObject({
      state: 'not started',
      progress: '0 of 20 cases are uploaded',
    })
    const begun = statusAt('2027-04-01 11:00', [uploaded('a', 10), uploaded('b', 5)])
    expect(begun).toMatchObject({ state: 'drafting', progress: '15 of 20 cases are uploaded' })
    expect(begun).not.toHaveProperty('attention')
  })

  it('needs attention where one system goes too slowly', () => {
    const slow = statusAt('2027-04-12 09:00', [uploaded('a', 10), uploaded('b', 2)])
    expect(slow).toMatchObject({ state: 'drafting', attention: expect.stringContaining('too slowly') })
  })

  it('once overdue says so, and once handed in nothing more', () => {
    const steps = [uploaded('b', 2)]
    expect(statusAt('2027-04-14 12:01', steps)).toMatchObject({ state: 'overdue', reached: 'drafting' })
    const act = { type: 'handed in', when: london('2027-04-14 11:00'), where: 'their site' } as const
    const deeds = [deed(RECORDS, act, '2027-04-14 11:00')]
    expect(statusAt('2027-04-14 12:01', steps, { deeds })).not.toHaveProperty('counted')
  })
})
