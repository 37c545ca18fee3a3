import { describe, expect, test } from 'vitest'
import { readContract } from '../read-contract.ts'
import { access } from './access.ts'
import { bot, leaveBotSilent } from './bot.ts'
import type { Trial } from './ground.ts'
import { library } from './library.ts'
import { meetings } from './meetings.ts'
import { askTabToken, signIn } from './sign-in.ts'
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

/** No answer of their own, but something that happens: tried below. */
const HAPPENING = ['bot-slow', 'tab-consent']

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

  test('tab-consent: the page that asks for its token hears that consent is missing, until it is given', async () => {
    expect(await askTabToken()).toEqual([[false, 'resourceRequiresConsent'], true])
  })
})

test('every row is tried', () => {
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...Object.keys(TRIALS), ...HAPPENING].toSorted())
  process.stdout.write(`${rows.length} of ${rows.length} rows tried\n`)
})
