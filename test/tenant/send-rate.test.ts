import { expect, test } from 'vitest'
import { limitRate, readWindows, sendWindows } from '../../infra/tenant/connector/send-rate.ts'

/** How many calls are let through when one comes every `everyMs` for so long, and whoever is refused waits as told. */
function countAdmitted(windows: typeof sendWindows, everyMs: number, seconds: number): number {
  let now = 0
  const rate = limitRate(windows, () => now)
  let admitted = 0
  while (now < seconds * 1000) {
    const wait = rate.admit('chat')
    if (wait === undefined) admitted += 1
    now += wait === undefined ? everyMs : wait * 1000
  }
  return admitted
}

test.each([
  ['sending', sendWindows, 1, 7],
  ['sending', sendWindows, 2, 8],
  ['sending', sendWindows, 30, 60],
  ['sending', sendWindows, 3600, 1800],
  ['reading', readWindows, 1, 14],
  ['reading', readWindows, 30, 120],
] as const)('%s: never more than so many in %s, however fast', (_what, windows, seconds, most) => {
  expect(countAdmitted(windows, 10, seconds)).toBeLessThanOrEqual(most)
  expect(countAdmitted(windows, 10, seconds)).toBeGreaterThanOrEqual(most / 2)
})

test('whoever waits as told is let through, and one conversation leaves the others alone', () => {
  let now = 0
  const rate = limitRate(sendWindows, () => now)
  for (let count = 0; count < 7; count += 1) expect(rate.admit('a')).toBeUndefined()
  const wait = rate.admit('a')
  expect(wait).toBe(1)
  expect(rate.admit('b')).toBeUndefined()
  now += Number(wait) * 1000
  expect(rate.admit('a')).toBeUndefined()
})
