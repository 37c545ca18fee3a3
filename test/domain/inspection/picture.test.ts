import { describe, expect, it } from 'vitest'
import { folderUrlOf } from '../../../src/domain/inspection/folder-url.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { file, inspectionOf, itemIn, london, pictureAt } from '../an-inspection.ts'

describe('drawPicture', () => {
  it('shows every item of the schedule, in its order, with state and owner', () => {
    const picture = pictureAt('2027-02-15 09:00', { files: [file('working/w06-fri-pir')] })
    const schedule = scheduleItems(jiasAdults, inspectionOf().calendar)
    expect(picture.items.map(({ dated }) => dated)).toEqual(schedule)
    expect(itemIn(picture, 'w06-fri-pir')).toMatchObject({
      status: { state: 'drafting' },
      owner: { title: 'PIR lead, health' },
    })
  })

  it('hands on what was found, but neither deeds nor files: no surface reads a file name', () => {
    const picture = pictureAt('2027-02-15 09:00', { checkedAt: 7, files: [file('working/w06-fri-pir')] })
    expect(picture).toMatchObject({ checkedAt: 7, meetings: [], now: london('2027-02-15 09:00') })
    expect(picture).not.toHaveProperty('contents')
    expect(picture).not.toHaveProperty('deeds')
  })

  it.each([
    ['2027-01-10 23:59', '2027-01-10', 'before'],
    ['2027-01-11 00:00', '2027-01-11', { type: 'counted', number: 1 }],
    ['2027-03-28 23:59', '2027-03-28', { type: 'counted', number: 11 }],
    ['2027-03-29 00:00', '2027-03-29', { type: 'counted', number: 12 }],
    ['2027-09-12 23:59', '2027-09-12', { type: 'counted', number: 35 }],
    ['2027-09-13 00:00', '2027-09-13', 'after'],
  ])('goes by the day in London: %s', (now, today, week) => {
    const picture = pictureAt(now)
    expect(picture.today).toBe(today)
    if (typeof week === 'string') expect(picture.week).toBe(week)
    else expect(picture.week).toMatchObject(week)
  })

  it('knows a paused week', () => {
    const inspection = inspectionOf({ calendar: { pauses: [{ after: 6, weeks: 2 }] } })
    expect(pictureAt('2027-03-01 09:00', { inspection }).week).toMatchObject({
      type: 'paused',
      after: 6,
      nth: 2,
      of: 2,
    })
  })
})

describe('folderUrlOf', () => {
  it.each([
    ['a return: where it is drafted', 'w06-fri-pir', 'working/w06-fri-pir'],
    [
      'what they send: where it is shared',
      'w08-mon-initial-case-tracker-issued',
      'shared/w08-mon-initial-case-tracker-issued',
    ],
    ['a return inside another', 'w10-fri-good-practice-sample', 'working/w10-fri-initial-case-tracker-returned'],
    ['a return by statement', 'w06-survey-return-rate-number', undefined],
    ['an action', 'w03-a1', undefined],
  ])('%s', (_, id, key) => {
    const picture = pictureAt('2027-02-15 09:00')
    expect(folderUrlOf(itemIn(picture, id).dated.item, picture)).toBe(key && `https://strathfell.example/${key}`)
  })
})
