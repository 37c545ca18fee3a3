import { expect, test } from 'vitest'
import { readContract } from '../read-contract.ts'
import { access } from './access.ts'
import { bot } from './bot.ts'
import type { Told, Trial } from './ground.ts'
import { library } from './library.ts'
import { meetings } from './meetings.ts'
import { signIn } from './sign-in.ts'
import { subscriptions } from './subscriptions.ts'
import type { TriedRow } from './tell-refusals.ts'
import { uploadAndBatch } from './upload-and-batch.ts'

interface Row {
  readonly id: string
  readonly when: string
  /** A status in words begins with its number, if it has one, and says what else is unexpected. */
  readonly answer: { readonly status: number | string; readonly code: string | null }
  readonly basis: string
}

const { rows } = readContract<{ rows: readonly Row[] }>('refusals.json')

const TRIALS: Readonly<Record<string, Trial>> = {
  ...{ ...access, ...library, ...uploadAndBatch, ...subscriptions, ...meetings, ...bot, ...signIn },
}

test.for(rows)('the tenant refuses $id: $when', async ({ id, answer, basis }, { task }) => {
  const told = (await TRIALS[id]?.()) ?? []
  const row: TriedRow = { id, basis, asked: told.map(({ asked }) => asked), came: describeAnswers(answer, told) }
  Object.assign(task.meta, { refusal: row })
  expect(told.length, 'the row is not tried').toBeGreaterThan(0)
  const seen = told.map(({ status, body }) => ({ status, code: answer.code === null ? null : body?.error?.code }))
  for (const each of seen) expect(each).toEqual({ status: statusOf(answer), code: answer.code })
})

test('nothing is tried that is no row', () => {
  const known = rows.map(({ id }) => id)
  expect(Object.keys(TRIALS).filter((id) => !known.includes(id))).toEqual([])
})

function statusOf({ status }: Row['answer']): number | string {
  const number = Number.parseInt(String(status), 10)
  return Number.isNaN(number) ? status : number
}

/** Each kind of answer once; one that is as the row says in words, in those words. */
function describeAnswers(answer: Row['answer'], told: readonly Told[]): string[] {
  const came = told.map(({ status, body }) =>
    status === statusOf(answer) && typeof answer.status === 'string'
      ? answer.status
      : [status, body?.error?.code].filter(Boolean).join(' '),
  )
  return [...new Set(came)]
}
