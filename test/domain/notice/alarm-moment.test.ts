import { describe, expect, it } from 'vitest'
import { afterFailure, afterSuccess, isStanding, isTold, type Trouble } from '../../../src/domain/inspection/trouble.ts'
import { alarmMoment, allClearMoment, toClear, toShow } from '../../../src/domain/notice/alarm-moment.ts'
import { london } from '../an-inspection.ts'

const SINCE = london('2027-02-15 09:05')
const minutes = (count: number) => SINCE + count * 60_000

function trouble(over: Partial<Trouble> = {}): Trouble {
  const since = over.since ?? SINCE
  return {
    area: 'library',
    since,
    failedAt: over.endedAt ?? since,
    reason: 'no answer',
    endedAt: null,
    toldAt: null,
    clearedAt: null,
    ...over,
  }
}

describe('a trouble', () => {
  it('begins at its first failing moment, and tells of the last reason', () => {
    const first = afterFailure(undefined, 'library', 'busy', SINCE)
    expect(afterFailure(first, 'library', 'no answer', minutes(3))).toEqual(trouble({ failedAt: minutes(3) }))
  })

  it('that ended untold begins anew', () => {
    const ended = afterSuccess(trouble(), minutes(5))
    expect(afterFailure(ended, 'library', 'busy', minutes(9))).toEqual(trouble({ since: minutes(9), reason: 'busy' }))
  })

  it('that was told and works for a while goes on when it fails again', () => {
    const ended = afterSuccess(trouble({ toldAt: minutes(30) }), minutes(40))
    expect(isStanding(ended)).toBe(false)
    const again = afterFailure(ended, 'library', 'no answer', minutes(45))
    expect(again).toEqual(trouble({ toldAt: minutes(30), failedAt: minutes(45) }))
  })

  it('is a new one after its end was told, and remembers when it was last told of', () => {
    const cleared = trouble({ toldAt: minutes(30), endedAt: minutes(40), clearedAt: minutes(55) })
    const next = afterFailure(cleared, 'library', 'no answer', minutes(70))
    expect(next).toEqual(trouble({ since: minutes(70), toldAt: minutes(30) }))
    expect(isTold(next)).toBe(false)
  })

  it('ends once', () => {
    const ended = afterSuccess(trouble(), minutes(5))
    expect(afterSuccess(ended, minutes(9))).toBe(ended)
  })
})

describe('alarmMoment', () => {
  it.each<[string, Partial<Trouble>, number | null]>([
    ['half an hour after the first failure', {}, minutes(30)],
    ['not twice', { toldAt: minutes(30) }, null],
    ['not of what works again', { endedAt: minutes(31) }, null],
    ['of what was told of before, not within four hours', { toldAt: minutes(-60) }, minutes(180)],
    ['of what was told of long ago, as of anything', { toldAt: minutes(-6000) }, minutes(30)],
  ])('%s', (_, over, expected) => {
    expect(alarmMoment(trouble(over))).toBe(expected)
  })
})

describe('allClearMoment', () => {
  const told = { toldAt: minutes(30) }
  const clear = { ...told, endedAt: minutes(50) }
  it.each<[string, Trouble[], number | null]>([
    ['nothing to clear', [], null],
    ['still standing', [trouble(told)], null],
    ['a quarter of an hour after it works again', [trouble(clear)], minutes(65)],
    [
      'after the last of several',
      [trouble(clear), trouble({ ...clear, area: 'card', endedAt: minutes(55) })],
      minutes(70),
    ],
    ['not while another that was told of stands', [trouble(clear), trouble({ ...told, area: 'card' })], null],
    ['whatever nobody was told of', [trouble(clear), trouble({ area: 'card' })], minutes(65)],
    ['not of what nobody was told of', [trouble({ endedAt: minutes(20) })], null],
    ['not of what was short and could not be told', [trouble({ endedAt: minutes(59) })], null],
    ['of what was long, though it could not be told', [trouble({ endedAt: minutes(60) })], minutes(75)],
    ['not of what was not tried for long', [trouble({ failedAt: minutes(3), endedAt: minutes(180) })], null],
    ['once', [trouble({ ...clear, clearedAt: minutes(65) })], null],
    ['of long and untold, once', [trouble({ endedAt: minutes(60), clearedAt: minutes(75) })], null],
  ])('%s', (_, troubles, expected) => {
    expect(allClearMoment(troubles)).toBe(expected)
    expect(toClear(troubles).every(({ clearedAt }) => clearedAt === null)).toBe(true)
  })
})

it('shows what has not healed at the next try', () => {
  expect(toShow([trouble()], minutes(1))).toEqual([])
  expect(toShow([trouble()], minutes(2))).toEqual([trouble()])
  expect(toShow([trouble({ endedAt: minutes(3) })], minutes(4))).toEqual([])
})
