import { beforeEach, describe, expect, it } from 'vitest'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { upcoming } from '../../../src/domain/notice/upcoming.ts'
import { act } from '../../../src/services/deed/act.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { choose } from '../../../src/services/notice/choose.ts'
import { keepNotices } from '../../../src/services/notice/keep-notices.ts'
import { pendingNotices } from '../../../src/services/notice/pending.ts'
import { SendFailure } from '../../../src/services/ports/messenger.ts'
import { see } from '../../../src/services/see.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { countLate } from '../../../src/services/trouble/lateness.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

const ONE = 'northmoor'
const TWO = 'southmoor'
const PIR = 'w06-fri-pir'
const { coordinator, pirHealth, chiefOfficer, survey } = PEOPLE

let needs: MemorySurroundings

/** Week 6: the PIR falls due on Friday 19 February at 12 noon. Its lead has the survey of the other inspection, too. */
beforeEach(async () => {
  const startedAt = Date.parse('2027-02-15T08:00:00Z')
  const board = seat('chief-executive-board', chiefOfficer)
  const one = inspectionFor({ startedAt, seats: [...inspectionFor().seats, board] })
  const seats = [seat('survey-lead', pirHealth), seat('inspection-coordinator', PEOPLE.viewer)]
  const two = inspectionFor({ id: TWO, partnership: 'Southmoor', startedAt, seats })
  needs = await surroundingsAt('2027-02-17T08:59:00Z', [one, two])
  for (const key of ['card/6', 'card/7']) {
    for (const id of [ONE, TWO]) {
      await needs.store.effects.begin(id, key, startedAt)
      await needs.store.effects.finish(id, key, { at: startedAt, externalId: 'card' })
    }
  }
})

const at = (instant: string) => needs.clock.set(instant)
const keep = (id = ONE, over: Partial<Surroundings> = {}) => keepNotices({ ...needs, ...over }, id)
const iso = (instant: number) => new Date(instant).toISOString()
const to = ({ id }: { readonly id: string }) =>
  needs.messenger.notices.filter(({ person }) => person === id).map(({ notice }) => notice)
const chosen = (choice: Choice, by = pirHealth) => choose(needs, { inspectionId: ONE, by, choice })
const items = ({ parts = [] }: PersonalNotice) => parts.map(({ itemId }) => itemId)
const types = (notices: readonly PersonalNotice[]) => notices.map(({ type }) => type)
/** What somebody was told of the PIR, in whichever message. */
const steps = (who: { readonly id: string }) =>
  to(who).flatMap(({ parts = [] }) => parts.filter(({ itemId }) => itemId === PIR).map(({ step }) => step))
const looked = () => needs.store.library.saveWatch(ONE, { token: null, checkedAt: needs.clock.now() })
async function move(day: string, time: string) {
  const { calendar, ...rest } = (await needs.store.inspections.get(ONE)) ?? inspectionFor()
  const adjustments = [{ itemId: PIR, day, time, agreedBy: 'SSO', agreedOn: '2027-02-08' }]
  await needs.store.inspections.save({ ...rest, calendar: { ...calendar, adjustments } })
}
/** Another notification date; no date was agreed for itself. */
async function notify(from: string, to = from) {
  const { calendar, ...rest } = (await needs.store.inspections.get(ONE)) ?? inspectionFor()
  const change = { type: 'notified', from: { ...calendar, notified: from }, to: { ...calendar, notified: to } } as const
  const by = { person: coordinator.id, name: coordinator.name }
  const kept = { id: needs.newId(), inspectionId: ONE, at: needs.clock.now(), by }
  await needs.store.inspectionChanges.record({ ...change, ...kept })
  await needs.store.inspections.save({ ...rest, calendar: { ...calendar, notified: to, adjustments: [] } })
}

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

describe('a day on which somebody is late', () => {
  it('goes from last call to word that it was missed, to its leader a working day later', async () => {
    const told: string[] = []
    for (let now = Date.parse('2027-02-19T09:30:00Z'); now < Date.parse('2027-02-22T12:00:00Z'); ) {
      needs.clock.set(now)
      await needs.store.library.saveWatch(ONE, { token: null, checkedAt: now })
      const next = await keep()
      for (const { person, notice } of needs.messenger.notices.splice(0)) {
        const [about] = (notice.parts ?? []).filter(({ itemId }) => itemId === PIR)
        if (about && about.step !== 'at risk') told.push(`${iso(now).slice(5, 16)} ${about.step} ${person.slice(-1)}`)
      }
      now = next
    }
    expect(told).toEqual([
      '02-19T09:30 morning 2',
      '02-19T10:00 last call 2',
      '02-19T12:00 missed 2',
      '02-19T12:00 missed 1',
      '02-22T09:00 escalated 4',
    ])
  })

  it('is told to its leader a working day after the others were, also where that was long after', async () => {
    const done = { type: 'handed in', when: needs.clock.now(), where: 'by hand' } as const
    const deed = await act(needs, { inspectionId: ONE, itemId: PIR, act: done, by: coordinator })
    at('2027-02-25T10:00:00Z')
    await undoDeed(needs, { inspectionId: ONE, deedId: deed.id, by: coordinator })
    await needs.store.library.saveWatch(ONE, { token: null, checkedAt: needs.clock.now() })
    await keep()
    const late = (who: { readonly id: string }) => steps(who).filter((one) => one === 'missed' || one === 'escalated')
    expect([late(pirHealth), late(coordinator), late(chiefOfficer)]).toEqual([['missed'], ['missed'], []])
    expect(iso(await keep())).toBe('2027-02-26T09:00:00.000Z')
    at('2027-02-26T09:00:00Z')
    await keep()
    expect(late(chiefOfficer)).toEqual(['escalated'])
  })

  it('is not told to its leader where a late hand-in is taken back to be said anew', async () => {
    at('2027-02-19T13:00:00Z')
    await needs.store.library.saveWatch(ONE, { token: null, checkedAt: needs.clock.now() })
    await keep()
    const late = { type: 'handed in', when: needs.clock.now(), where: 'by hand' } as const
    const deed = await act(needs, { inspectionId: ONE, itemId: PIR, act: late, by: coordinator })
    at('2027-02-25T10:00:00Z')
    await undoDeed(needs, { inspectionId: ONE, deedId: deed.id, by: coordinator })
    await needs.store.library.saveWatch(ONE, { token: null, checkedAt: needs.clock.now() })
    await keep()
    const escalated = () => steps(chiefOfficer).filter((one) => one === 'escalated')
    expect(escalated()).toEqual([])
    at('2027-02-26T09:00:00Z')
    await keep()
    expect(escalated()).toHaveLength(1)
  })

  it('is not called so while the library has not been looked at since', async () => {
    at('2027-02-19T12:01:00Z')
    await keep()
    expect(to(coordinator).filter(({ type, itemId }) => type === 'missed' && itemId === PIR)).toEqual([])
  })

  it('hears a last call in the quiet hours only where the deadline would pass in them', async () => {
    await needs.store.inspections.save(inspectionFor({ startedAt: Date.parse('2027-02-15T08:00:00Z') }))
    await move('2027-02-17', '20:00')
    at('2027-02-17T18:30:00Z')
    await keep()
    expect(types(to(pirHealth))).toEqual(['last call'])
    await move('2027-02-18', '09:30')
    at('2027-02-17T19:00:00Z')
    expect(iso(await keep())).toBe('2027-02-18T08:00:00.000Z')
    expect(types(to(pirHealth))).toEqual(['last call'])
    at('2027-02-18T08:00:00Z')
    await keep()
    expect(types(to(pirHealth))).toEqual(['last call', 'last call'])
  })
})

describe('what is at risk', () => {
  const hold = () =>
    chosen(
      { type: 'held', itemId: PIR, due: Date.parse('2027-02-19T12:00:00Z'), reason: 'It is with legal' },
      coordinator,
    )
  const risks = (who: { readonly id: string }) => steps(who).filter((one) => one === 'at risk')

  it('is shown to the coordinator first, and to the leader an hour after that, however late it was', async () => {
    at('2027-02-17T09:50:00Z')
    await keep()
    const [first, ...others] = to(coordinator)
    expect(others).toEqual([])
    expect(first?.rows?.find(({ itemId }) => itemId === PIR)).toMatchObject({ mayHold: true, acts: ['handed in'] })
    at('2027-02-17T10:40:00Z')
    expect(iso(await keep())).toBe('2027-02-17T10:50:00.000Z')
    expect(risks(chiefOfficer)).toEqual([])
    at('2027-02-17T10:50:00Z')
    await keep()
    expect(to(chiefOfficer)).toMatchObject([{ type: 'at risk', acts: [] }])
  })

  it('and is kept from the leader where it is held in that hour, until that is undone', async () => {
    at('2027-02-17T09:00:00Z')
    await keep()
    const held = await hold()
    at('2027-02-17T10:00:00Z')
    await keep()
    expect(risks(chiefOfficer)).toEqual([])
    await needs.store.noticeChoices.undo(ONE, held.id, needs.clock.now(), held.by)
    await keep()
    expect(risks(chiefOfficer)).toHaveLength(1)
  })

  it('is held no more once its date has moved: the coordinator is told so, and may hold it anew', async () => {
    at('2027-02-17T09:00:00Z')
    await keep()
    await hold()
    await expect(hold()).rejects.toThrow('held already')
    await move('2027-02-25', '12:00')
    at('2027-02-23T09:00:00Z')
    await keep()
    const why = to(coordinator)
      .at(-1)
      ?.rows?.find(({ itemId }) => itemId === PIR)?.why
    expect(why).toContain('It is held no more, since its date has moved. Unless it is mended or you hold it, ')
    await chosen({ type: 'held', itemId: PIR, due: Date.parse('2027-02-25T12:00:00Z'), reason: 'Again' }, coordinator)
    at('2027-02-23T10:00:00Z')
    await keep()
    expect(risks(chiefOfficer)).toEqual([])
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

describe('what was told as missed', () => {
  const missed = () => steps(coordinator).filter((one) => one === 'missed')
  const missedNow = async (moment: string) => {
    at(moment)
    await looked()
    await keep()
    return missed().length
  }

  it('is not told again where its date moves within what is past, and its leader still hears of it', async () => {
    const one = (await needs.store.inspections.get(ONE)) ?? inspectionFor()
    await needs.store.inspections.save({ ...one, startedAt: Date.parse('2027-01-11T09:00:00Z') })
    expect(await missedNow('2027-02-19T12:00:01Z')).toBe(1)
    await move('2027-02-18', '12:00')
    expect(await missedNow('2027-02-19T12:05:00Z')).toBe(1)
    await notify('2027-01-04')
    expect(await missedNow('2027-02-19T12:10:00Z')).toBe(1)
    expect(await missedNow('2027-02-22T09:00:00Z')).toBe(1)
    expect(steps(chiefOfficer)).toEqual(['escalated'])
    await notify('2027-01-04', '2027-01-11')
    await missedNow('2027-03-01T10:00:00Z')
    await notify('2027-01-11', '2027-01-18')
    expect(await missedNow('2027-03-01T11:00:00Z')).toBe(1)
    await missedNow('2027-03-02T11:00:00Z')
    expect(steps(chiefOfficer)).toEqual(['escalated'])
  })

  it('is told anew where it is missed at a later date', async () => {
    expect(await missedNow('2027-02-19T12:00:01Z')).toBe(1)
    await move('2027-02-24', '12:00')
    expect(await missedNow('2027-02-22T09:00:00Z')).toBe(1)
    expect(await missedNow('2027-02-24T12:00:01Z')).toBe(2)
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
