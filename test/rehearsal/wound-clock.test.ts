import { describe, expect, it } from 'vitest'
import { createWoundClock } from '../../infra/rehearsal/wound-clock.ts'

const NOON = Date.UTC(2027, 0, 11, 12)
const HOUR = 3_600_000

describe('a wound clock', () => {
  it('goes on from where it is set, at real speed', () => {
    const clock = createWoundClock(NOON)
    expect(clock.now()).toBeGreaterThanOrEqual(NOON)
    expect(clock.now()).toBeLessThan(NOON + 1_000)
    clock.set(NOON + HOUR)
    expect(clock.now()).toBeGreaterThanOrEqual(NOON + HOUR)
  })

  it('wakes whoever waits for a moment that it is wound past, and nobody else', async () => {
    const clock = createWoundClock(NOON)
    const woken: string[] = []
    const early = clock.wait(NOON + HOUR).then(() => woken.push('early'))
    const late = clock.wait(NOON + 3 * HOUR).then(() => woken.push('late'))
    clock.set(NOON + 2 * HOUR)
    await early
    expect(woken).toEqual(['early'])
    clock.set(NOON + 4 * HOUR)
    await late
    expect(woken).toEqual(['early', 'late'])
  })

  it('does not hold up who waits for the past, nor anybody once it is closed', async () => {
    const clock = createWoundClock(NOON)
    await clock.wait(NOON - HOUR)
    // Further ahead than a timer of Node's reaches.
    const waiting = clock.wait(NOON + 100 * 24 * HOUR)
    clock.close()
    await waiting
  })
})
