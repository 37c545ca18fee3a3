import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { upcoming } from '../../../src/domain/notice/upcoming.ts'
import { act } from '../../../src/services/deed/act.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { pendingNotices } from '../../../src/services/notice/pending.ts'
import { SendFailure } from '../../../src/services/ports/messenger.ts'
import { see } from '../../../src/services/see.ts'
import { countLate } from '../../../src/services/trouble/lateness.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import type { MemorySurroundings } from '../../support/surroundings.ts'
import { happenings, ONE, PIR, TWO, twoInspections } from './two-inspections.ts'

const { chiefOfficer, coordinator, pirHealth, survey } = PEOPLE

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await twoInspections()
})

const { at, chosen, keep, looked, steps, to } = happenings(() => needs)
const iso = (instant: number) => new Date(instant).toISOString()
const items = ({ parts = [] }: PersonalNotice) => parts.map(({ itemId }) => itemId)
const types = (notices: readonly PersonalNotice[]) => notices.map(({ type }) => type)

describe('a digest', () => {
  it('is one message over all inspections, and one a day', async () => {
    expect(iso(await keep())).toBe('2027-02-17T09:00:00.000Z')
    at('2027-02-17T09:00:00Z')
    await Promise.all([keep(ONE), keep(TWO)])
    const [digest, ...others] = to(pirHealth)
    expect(others).toEqual([])
    expect(digest).toMatchObject({ type: 'digest', again: false, itemId: null })
    expect(digest?.headline).toBe('Pre-Inspection Return and two more: the first is due in 2 working days.')
    expect(digest?.rows?.map(({ partnership }) => partnership)).toEqual(['Northmoor', 'Southmoor', 'Southmoor'])
    expect((await needs.store.effects.startingWith(TWO, 'reminder/')).every(({ receipt }) => receipt)).toBe(true)
  })

  it('leaves what is owed after it to the digest of the next working day, whichever inspection it is of', async () => {
    const itemId = 'w06-survey-return-rate-number'
    const done = { type: 'handed in', when: needs.clock.now(), where: 'by word' } as const
    const deed = await act(needs, { inspectionId: TWO, itemId, act: done, by: pirHealth })
    at('2027-02-17T09:00:00Z')
    await keep()
    at('2027-02-17T10:00:00Z')
    await undoDeed(needs, { inspectionId: TWO, deedId: deed.id, by: pirHealth })
    await keep(TWO)
    expect(to(pirHealth).map(items)).toEqual([[PIR, 'w06-staff-survey-link-sent']])
    expect(await countLate(needs, await see(needs, TWO))).toBe(0)
    at('2027-02-18T09:00:00Z')
    await keep(TWO)
    expect(to(pirHealth).map(items).slice(1)).toEqual([[itemId]])
  })

  it('goes without an inspection that cannot be read', async () => {
    at('2027-02-17T09:00:00Z')
    const programmes = new Map(needs.programmes)
    await needs.store.inspections.save(
      inspectionFor({ id: TWO, programmeId: 'unheard-of', seats: [seat('survey-lead', pirHealth)] }),
    )
    await keep(ONE, { programmes })
    expect(to(pirHealth).map(items)).toEqual([[PIR]])
    expect(needs.logged.map(({ event }) => event)).toContain('message without')
  })

  it('comes by way of another inspection where the team of the first does not know them', async () => {
    at('2027-02-17T09:00:00Z')
    const direct: typeof needs.messenger.direct = async (place, person, id, notice) => {
      if (id === ONE && person.id === pirHealth.id) throw new SendFailure('unreachable', 'not in the team')
      return needs.messenger.direct(place, person, id, notice)
    }
    await keep(ONE, { messenger: { ...needs.messenger, direct } })
    expect(to(pirHealth)).toHaveLength(1)
  })

  it('nobody can be given is noted as such, for each of its parts', async () => {
    at('2027-02-17T09:00:00Z')
    const direct = async () => {
      throw new SendFailure('blocked', 'not wanted')
    }
    await keep(ONE, { messenger: { ...needs.messenger, direct } })
    const begun = await needs.store.effects.startingWith(ONE, `reminder/${PIR}/`)
    expect(begun.map(({ receipt }) => receipt?.externalId)).toEqual(['not sent: blocked'])
    expect(await countLate(needs, await see(needs, ONE))).toBe(0)
  })

  it('cut short on its way is sent once more, marked, even on the next day', async () => {
    at('2027-02-17T09:00:00Z')
    const killed = { ...needs.messenger, direct: () => Promise.reject(new SendFailure('in doubt', 'killed')) }
    await expect(keep(ONE, { messenger: killed })).rejects.toThrow('killed')
    at('2027-02-18T09:00:00Z')
    await keep()
    expect(to(pirHealth)).toMatchObject([{ type: 'digest', again: true }])
    await keep()
    expect(to(pirHealth)).toHaveLength(1)
  })

  it('that was put off by Teams takes in what has come meanwhile', async () => {
    at('2027-02-17T09:00:00Z')
    const busy = { ...needs.messenger, direct: () => Promise.reject(new SendFailure('throttled', 'slow down')) }
    await expect(keep(ONE, { messenger: busy })).rejects.toThrow('slow down')
    expect(await countLate(needs, await see(needs, ONE))).toBe(0)
    at('2027-02-17T09:11:00Z')
    expect(await countLate(needs, await see(needs, ONE))).toBeGreaterThan(0)
    await keep()
    expect(to(pirHealth)).toMatchObject([{ type: 'digest', again: false }])
  })
})

describe('all that is due to one person at one time', () => {
  it('is one message: of an item with a warning and a reminder, one line', async () => {
    await needs.store.inspections.save(
      inspectionFor({
        startedAt: Date.parse('2027-02-15T08:00:00Z'),
        seats: [
          seat('inspection-coordinator', coordinator),
          seat('pir-lead-health', coordinator),
          seat('chief-officer', chiefOfficer),
        ],
      }),
    )
    at('2027-02-17T09:00:00Z')
    await keep()
    expect(to(coordinator)).toHaveLength(1)
    const [{ rows = [], type, headline } = {}] = to(coordinator)
    expect([type, headline]).toEqual(['at risk', 'Three things are at risk and one is coming up.'])
    expect(rows.filter(({ itemId }) => itemId === PIR)).toMatchObject([
      { type: 'at risk', mayHold: true, snoozeTo: '2027-02-18' },
    ])
    expect(rows.find(({ itemId }) => itemId === PIR)?.why).toMatch(/told an hour later\. Two more reminders to come\.$/)
    expect(steps(coordinator)).toEqual(['at risk', 'lead'])
    const begun = await needs.store.effects.startingWith(ONE, '')
    expect(begun.filter(({ key }) => key.includes(PIR)).every(({ receipt }) => receipt)).toBe(true)
    await keep()
    expect(to(coordinator)).toHaveLength(1)
  })

  it('is one message of what was missed in several inspections, with what can be done in each', async () => {
    const one = (await needs.store.inspections.get(ONE)) ?? inspectionFor()
    const seats = [seat('inspection-coordinator', coordinator)]
    await needs.store.inspections.save(inspectionFor({ ...one, id: TWO, partnership: 'Southmoor', seats }))
    at('2027-02-19T17:00:01Z')
    await looked()
    await needs.store.library.saveWatch(TWO, { token: null, checkedAt: needs.clock.now() })
    await Promise.all([keep(ONE), keep(TWO)])
    expect(to(coordinator)).toHaveLength(1)
    const [{ rows = [], type } = {}] = to(coordinator)
    expect(type).toBe('missed')
    expect(new Set(rows.map(({ inspectionId }) => inspectionId))).toEqual(new Set([ONE, TWO]))
    expect(rows.every(({ why }) => why.startsWith('You get this as '))).toBe(true)
  })

  it('cut short on its way is sent once more, marked', async () => {
    at('2027-02-17T09:00:00Z')
    const killed = { ...needs.messenger, direct: () => Promise.reject(new SendFailure('in doubt', 'killed')) }
    await expect(keep(ONE, { messenger: killed })).rejects.toThrow('killed')
    at('2027-02-17T09:01:00Z')
    await keep()
    expect(to(coordinator)).toMatchObject([{ type: 'at risk', again: true }])
    at('2027-02-17T09:02:00Z')
    await keep()
    expect(to(coordinator)).toHaveLength(1)
  })
})

it('whoever stands in for a holder on leave gets what that holder took on, and reads why', async () => {
  const leave = [{ from: '2027-02-17', to: '2027-02-19' }]
  const [health, ...others] = [
    { ...seat('pir-lead-health', pirHealth), deputy: survey, leave },
    seat('inspection-coordinator', coordinator),
  ]
  await needs.store.inspections.save(
    inspectionFor({ startedAt: Date.parse('2027-02-15T08:00:00Z'), seats: [health, ...others] }),
  )
  at('2027-02-15T09:00:00Z')
  await act(needs, {
    ...{ inspectionId: ONE, itemId: PIR, by: pirHealth },
    act: { type: 'taken', person: pirHealth.id, name: pirHealth.name },
  })
  at('2027-02-17T09:00:00Z')
  await keep()
  expect(steps(pirHealth)).toEqual([])
  expect(steps(survey)).toEqual(['lead'])
  expect(to(survey)[0]?.why).toContain(`You get this in place of ${pirHealth.name}, its owner, who is away.`)
})

it('what goes out next is told as it will go: not what went this morning, and the leaders after the coordinator', async () => {
  at('2027-02-19T09:00:00Z')
  await keep()
  at('2027-02-19T09:30:00Z')
  const picture = await see(needs, ONE)
  const going = upcoming(await pendingNotices(needs, picture), picture.now, picture.now + 4 * 24 * 60 * 60_000)
  expect(going.filter(({ kind }) => kind === 'digest')).toEqual([])
  expect(going.map(({ at: moment, kind }) => `${iso(moment).slice(5, 16)} ${kind}`)).toContain('02-22T09:00 escalated')
})

describe('what people chose', () => {
  it('leaves the muted with what is at risk or missed', async () => {
    await chosen({ type: 'muted', person: pirHealth.id })
    await chosen({ type: 'asked', person: pirHealth.id, when: needs.clock.now() + 60_000, words: 'Ring' })
    for (const moment of ['2027-02-17T09:00:00Z', '2027-02-19T10:00:00Z', '2027-02-19T12:01:00Z']) {
      at(moment)
      await needs.store.library.saveWatch(ONE, { token: null, checkedAt: needs.clock.now() })
      await keep()
    }
    expect(types(to(pirHealth))).toEqual(['missed'])
  })

  it('puts off what is snoozed, and brings it back once', async () => {
    const until = Date.parse('2027-02-18T09:00:00Z')
    await chosen({ type: 'snoozed', itemId: PIR, person: pirHealth.id, until, reason: 'The data comes on Thursday' })
    at('2027-02-17T09:00:00Z')
    await keep()
    expect(to(pirHealth).flatMap(items)).not.toContain(PIR)
    at('2027-02-18T09:00:00Z')
    await keep()
    expect(to(pirHealth).flatMap(items)).toContain(PIR)
  })

  it('reminds whoever asked at their moment, in the night as well, and says nothing of what is settled', async () => {
    const night = Date.parse('2027-02-17T22:00:00Z')
    await chosen({ type: 'asked', person: survey.id, when: night, words: 'Ring the records manager' }, survey)
    await chosen({ type: 'asked', person: survey.id, itemId: PIR, when: night, words: '' }, survey)
    const done = { type: 'handed in', when: needs.clock.now(), where: 'by hand' } as const
    const deed = await act(needs, { inspectionId: ONE, itemId: PIR, act: done, by: coordinator })
    at('2027-02-17T22:00:00Z')
    await keep()
    const asked = () => to(survey).filter(({ type }) => type === 'asked')
    expect(asked()).toMatchObject([{ headline: 'Ring the records manager', itemId: null, acts: [] }])
    await undoDeed(needs, { inspectionId: ONE, deedId: deed.id, by: coordinator })
    await keep()
    await keep()
    expect(asked().map(({ headline }) => headline)).toEqual([
      'Ring the records manager',
      'Pre-Inspection Return: due 12 noon on Friday 19 February 2027.',
    ])
  })
})

it('nobody gets more than ten in a minute: the rest follows', async () => {
  at('2027-02-17T09:00:00Z')
  for (let count = 0; count < 10; count += 1) await needs.store.personalMessages.note(pirHealth.id, needs.clock.now())
  expect(iso(await keep())).toBe('2027-02-17T09:01:00.000Z')
  expect(to(pirHealth)).toEqual([])
  at('2027-02-17T09:01:00Z')
  await keep()
  expect(to(pirHealth)).toHaveLength(1)
})

it('whatever is due and has no receipt is late after ten minutes, of every kind', async () => {
  await chosen({ type: 'asked', person: survey.id, when: Date.parse('2027-02-18T20:00:00Z'), words: 'Ring' }, survey)
  const late = async () => countLate(needs, await see(needs, ONE))
  const moments = [
    ...['2027-02-17T09:00', '2027-02-17T10:00', '2027-02-18T20:00', '2027-02-19T09:00', '2027-02-19T10:00'],
    ...['2027-02-19T12:00', '2027-02-19T15:00', '2027-02-19T17:00', '2027-02-22T09:00'],
  ]
  for (const moment of moments) {
    const due = Date.parse(`${moment}:00Z`)
    needs.clock.set(due + 2)
    await needs.store.library.saveWatch(ONE, { token: null, checkedAt: due + 1 })
    expect([moment, await late()]).toEqual([moment, 0])
    needs.clock.set(due + 14 * 60_000)
    expect([moment, (await late()) > 0]).toEqual([moment, true])
    needs.clock.set(due + 2)
    await keep()
    for (let next = await keep(); next <= due + 3 * 60_000; next = await keep()) needs.clock.set(next)
    needs.clock.set(due + 14 * 60_000)
    expect([moment, await late()]).toEqual([moment, 0])
  }
})
