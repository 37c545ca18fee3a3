import { describe, expect, test } from 'vitest'
import { folderOfPlace, placeKey, readPlaceKey } from '../../../src/domain/evidence/file-place.ts'
import { isClosed, placesFor, urlOfPlace } from '../../../src/domain/evidence/places-for.ts'
import { closedItemNamed, suggestPlace } from '../../../src/domain/evidence/suggest-place.ts'
import { CALUM, deed, EWAN, MORAG, pictureAt } from '../an-inspection.ts'

const picture = pictureAt('2027-02-15 09:00')

const named = (name: string) => ({ name, extension: /\.([a-z]+)$/.exec(name)?.[1] ?? '' })

describe('where a document seems to belong', () => {
  test.each([
    ['Position statement v3.docx', '', 'return/w11-mon-position-statement'],
    ['Position Statement Strathfell final.pdf', 'here you are', 'return/w11-mon-position-statement'],
    ['statement.docx', 'This is our position statement', 'return/w11-mon-position-statement'],
    ['QI 5.2 audit of care plans.docx', '', 'indicator/5.2'],
    ['audit.docx', '5.2', 'indicator/5.2'],
    ['audit.docx', 'for 5.1, please.', 'indicator/5.1'],
    ['audit.docx', 'for 5.1 or 5.2', null],
    ['audit.docx', 'on 19.2.2027', null],
    ['minutes of the board.docx', '', null],
    // No workbook is a position statement.
    ['Position statement v3.xlsx', '', null],
    ['holiday.zip', '', null],
  ])('%s, with “%s”: %s', (name, said, place) => {
    const suggested = suggestPlace(named(name), said, picture)
    expect(suggested ? placeKey(suggested) : null).toBe(place)
  })

  test.each([
    ['PIR v3.xlsx', 'w06-fri-pir'],
    ['PIR data.xlsx', 'w06-fri-pir'],
    ['PIR final.pdf', 'w06-fri-pir'],
    ['W06 PIR.zip', 'w06-fri-pir'],
    ['pir.csv', 'w06-fri-pir'],
    ['Case tracker.docx', 'w08-mon-initial-case-tracker-issued'],
    ['tracker v2.xlsx', 'w08-mon-initial-case-tracker-issued'],
    ['Performance tracker.xlsx', undefined],
    ['Case tracker completed.xlsx', 'w08-mon-initial-case-tracker-issued'],
    ['Initial Case Tracker.xlsx', 'w08-mon-initial-case-tracker-issued'],
    ['Records.docx', 'w14-wed-records-uploaded'],
    ['Records policy.docx', undefined],
    ['Embargoed report.pdf', 'w28-tue-embargoed-report'],
    ['Position statement v3.docx', undefined],
  ])('%s seems to be what is about people, or not yet public: %s', (name, itemId) => {
    expect(closedItemNamed(named(name), picture)).toBe(itemId)
  })
})

describe('what a person may put a document to', () => {
  const keys = (person: string, at = picture) => placesFor(at, person).map(({ place }) => placeKey(place))

  test('open returns first, then the indicators', () => {
    const all = keys(MORAG.id)
    expect(all[0]).toMatch(/^return\//)
    expect(all.at(-1)).toMatch(/^indicator\//)
    expect(all).toContain('return/w11-mon-position-statement')
  })

  test('what is settled is not offered, and to whoever has no seat nothing is', () => {
    const done = pictureAt('2027-03-23 09:00', {
      deeds: [deed('w11-mon-position-statement', { type: 'not applicable', reason: 'agreed' }, '2027-03-20 10:00')],
    })
    expect(keys(MORAG.id, done)).not.toContain('return/w11-mon-position-statement')
    expect(keys(EWAN.id)).toEqual([])
  })

  test('somebody else’s return is not a contributor’s to put a document to', () => {
    const taken = pictureAt('2027-02-15 09:00', {
      deeds: [
        deed('w11-mon-position-statement', { type: 'taken', person: MORAG.id, name: MORAG.name }, '2027-02-01 10:00'),
      ],
    })
    expect(keys(CALUM.id, taken)).not.toContain('return/w11-mon-position-statement')
    expect(keys(CALUM.id, taken)).toContain('indicator/5.2')
  })

  test.each([
    ['w06-fri-pir', true],
    ['w14-wed-records-uploaded', true],
    ['w26-fri-factual-accuracy', true],
    ['w11-tatp-people-uploaded', true],
    ['w11-mon-position-statement', false],
  ])('%s is closed to documents by chat: %s', (itemId, closed) => {
    expect(isClosed(picture, itemId)).toBe(closed)
    const offered = placesFor(picture, MORAG.id).find(({ place }) => place.type === 'return' && place.itemId === itemId)
    if (offered) expect(offered.closed).toBe(closed)
  })

  test('what the coordinator says is of people is closed', () => {
    const { inspection } = picture
    const settings = { ...inspection.settings, checks: { 'w11-mon-position-statement': { ofPeople: true } } }
    expect(isClosed({ ...picture, inspection: { ...inspection, settings } }, 'w11-mon-position-statement')).toBe(true)
  })
})

describe('a place as a form sends it', () => {
  test.each(placesFor(picture, MORAG.id).map(({ place }) => place))('%o is read as it was written', (place) => {
    expect(readPlaceKey(placeKey(place))).toEqual(place)
    expect(urlOfPlace(picture, place)).toBe(`https://strathfell.example/${folderOfPlace(place)}`)
  })

  test.each(['', 'return/', 'return/a/b', 'folder/x', '../return/x'])('“%s” is none', (key) => {
    expect(readPlaceKey(key)).toBeNull()
  })
})
