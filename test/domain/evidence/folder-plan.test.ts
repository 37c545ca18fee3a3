import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemFolderName, planFolders } from '../../../src/domain/evidence/folder-plan.ts'
import { isFolderName } from '../../../src/domain/programme/folder-name.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { NO_RECORDS, type RecordsSettings } from '../../../src/domain/records/records-settings.ts'
import { inspectionOf } from '../an-inspection.ts'
import { returnItem } from '../schedule/small-programme.ts'

const plan = planFolders(jiasAdults, inspectionOf())
const pathOf = (key: string | null): string => {
  const folder = plan.find((one) => one.key === key)
  return folder ? `${pathOf(folder.parent)}/${folder.name}` : ''
}

describe('planFolders', () => {
  it('is made in four batches of twenty', () => {
    expect(plan).toHaveLength(75)
  })

  it('names every folder once, and its parent before it', () => {
    expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length)
    for (const [index, { parent }] of plan.entries()) {
      if (parent !== null) expect(plan.slice(0, index).map(({ key }) => key)).toContain(parent)
    }
  })

  it('comes level by level, so that one round trip holds no folder and its parent of the same round', () => {
    const levels = plan.map(({ key }) => pathOf(key).split('/').length)
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })

  it('gives no two folders in one place the same name, whatever the case of letters', () => {
    const places = plan.map(({ parent, name }) => `${parent}/${name.toLowerCase()}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('gives names that SharePoint takes, and paths that leave room for the site and a file', () => {
    for (const { key, name } of plan) {
      expect(isFolderName(name), name).toBe(true)
      expect(pathOf(key).length, key).toBeLessThanOrEqual(200)
    }
  })

  it('names a folder by week and artefact, in both areas where the return goes into the shared one', () => {
    const of = (id: string) => plan.filter(({ key }) => key.endsWith(`/${id}`)).map(({ key }) => pathOf(key))
    const base = '/Joint inspection of adult services'
    expect(of('w06-fri-pir')).toEqual([
      `${base}/Working/W06 Pre-Inspection Return`,
      `${base}/Shared with inspection team/W06 Pre-Inspection Return`,
    ])
    expect(of('w35-tue-improvement-plan')).toEqual([`${base}/Working/W35 Improvement Plan`])
    expect(of('w08-mon-initial-case-tracker-issued')).toHaveLength(1)
    expect(of('w06-survey-return-rate-number')).toEqual([])
    expect(of('w10-fri-good-practice-sample')).toEqual([])
  })

  it('gives records, trackers, the report and meeting notes permissions of their own', () => {
    const restricted = plan.filter((folder) => folder.restricted).map(({ name }) => name)
    for (const name of ['W06 Pre-Inspection Return', 'W14 Records', 'Meeting notes', 'Partnership meeting 1']) {
      expect(restricted).toContain(name)
    }
    for (const name of ['W26 Draft Report', 'W28 Embargoed Report', 'Report', 'Draft report', 'Embargoed report']) {
      expect(restricted).toContain(name)
    }
    for (const name of ['W10 Initial Case Tracker', 'W11 Final Case Tracker', 'Good practice', 'Good practice 3']) {
      expect(restricted).toContain(name)
    }
    for (const name of ['Evidence log', 'Focus groups', 'Improvement', 'W11 Position Statement']) {
      expect(restricted).not.toContain(name)
    }
  })

  it('has a folder for each case where the records are kept here, by number alone, and none where they are elsewhere', () => {
    const { settings } = inspectionOf()
    const at = (records: RecordsSettings) =>
      planFolders(jiasAdults, inspectionOf({ settings: { ...settings, records } })).filter(({ key }) =>
        key.includes('/w14-wed-records-uploaded'),
      )
    const here = at({ ...NO_RECORDS, place: 'here', main: 2, reserve: 1 })
    expect(here.map(({ name }) => name)).toEqual(['W14 Records', 'W14 Records', 'Main 001', 'Main 002', 'Reserve 001'])
    expect(here.every(({ restricted }) => restricted)).toBe(true)
    expect(at({ ...NO_RECORDS, main: 2, reserve: 1 })).toEqual([])
  })

  it('plans the same again, and a folder for what was added', () => {
    expect(planFolders(jiasAdults, inspectionOf())).toEqual(plan)
    const added = [returnItem('extra', { artefact: 'Costs: 2026/27', at: { week: 9 } })]
    const names = planFolders(jiasAdults, inspectionOf({ calendar: { added } })).map(({ name }) => name)
    expect(names.filter((name) => name === 'W09 Costs 2026 27')).toHaveLength(2)
  })

  it('keeps any name legal and short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 35 }), fc.string({ unit: 'binary', maxLength: 200 }), (week, artefact) => {
        const name = itemFolderName(week, artefact)
        expect(isFolderName(name), name).toBe(true)
        expect(name.length).toBeLessThanOrEqual(64)
      }),
    )
  })

  it.each([
    ['W06 Pre-Inspection Return', 6, 'Pre-Inspection Return'],
    ['W11 Word', 11, ` Word ...`],
    [`W12 ${'word '.repeat(12).trim()}`, 12, 'word '.repeat(30)],
    [`W13 ${'a'.repeat(58)}`.slice(0, 64), 13, 'a'.repeat(58)],
  ])('%s', (expected, week, artefact) => {
    expect(itemFolderName(week, artefact)).toBe(expected)
  })
})
