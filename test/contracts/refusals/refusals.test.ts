import { describe, expect, test } from 'vitest'
import { readContract } from '../read-contract.ts'
import { access } from './access.ts'
import { bot, leaveBotSilent } from './bot.ts'
import type { Trial } from './ground.ts'
import { library } from './library.ts'
import { meetings } from './meetings.ts'
import { signIn } from './sign-in.ts'
import { subscriptions } from './subscriptions.ts'
import { uploadAndBatch } from './upload-and-batch.ts'

interface Row {
  readonly id: string
  readonly when: string
  /** A status in words begins with its number, and says what else is unexpected. */
  readonly answer: { readonly status: number | string; readonly code: string | null }
}

const { rows } = readContract<{ rows: readonly Row[] }>('refusals.json')

const TRIALS: Readonly<Record<string, Trial>> = {
  ...{ ...access, ...library, ...uploadAndBatch, ...subscriptions, ...meetings, ...bot, ...signIn },
}

/** No answer of its own, but something that happens: tried below. */
const HAPPENING = ['bot-slow']

/** What the tenant cannot do yet, and why. */
const NOT_BUILT: Readonly<Record<string, string>> = {
  'tab-consent': 'the desk always gives the tab its token',
}

const isTried = ({ id }: Row) => id in TRIALS

describe('the tenant refuses what Microsoft refuses', () => {
  test.each(rows.filter(isTried))('$id: $when', async ({ id, answer }) => {
    const told = (await TRIALS[id]?.()) ?? []
    const seen = told.map(({ status, body }) => ({ status, code: answer.code === null ? null : body?.error?.code }))
    expect(seen.length).toBeGreaterThan(0)
    const status = typeof answer.status === 'number' ? answer.status : Number.parseInt(answer.status, 10)
    for (const each of seen) expect(each).toEqual({ status, code: answer.code })
  })

  test('bot-slow: an activity without an answer comes again, the same', async () => {
    const ids = await leaveBotSilent()
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })
})

test('every row is tried, or said to be not built yet', () => {
  const known = [...Object.keys(TRIALS), ...HAPPENING, ...Object.keys(NOT_BUILT)]
  expect(rows.map(({ id }) => id).toSorted()).toEqual(known.toSorted())
  const missing = Object.entries(NOT_BUILT).map(([id, why]) => `  ${id}: ${why}\n`)
  process.stdout.write(
    `${rows.length - missing.length} of ${rows.length} rows tried, not built yet:\n${missing.join('')}`,
  )
})
