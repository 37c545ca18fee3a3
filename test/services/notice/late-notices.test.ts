import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { act } from '../../../src/services/deed/act.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import type { MemorySurroundings } from '../../support/surroundings.ts'
import { happenings, ONE, PIR, twoInspections } from './two-inspections.ts'

const { chiefOfficer, coordinator, pirHealth } = PEOPLE

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await twoInspections()
})

const { at, chosen, keep, looked, move, notify, steps, to } = happenings(() => needs)
const iso = (instant: number) => new Date(instant).toISOString()
const types = (notices: readonly PersonalNotice[]) => notices.map(({ type }) => type)

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
