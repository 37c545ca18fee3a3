import { expect, test } from 'vitest'
import { tellRefusals } from './tell-refusals.ts'

const DRIVE = `b!${'x'.repeat(64)}`

test('the table has a line for each row, and says which are not as written', () => {
  const gone = { id: 'item-missing', basis: 'documentation', asked: ['GET a', 'GET b'], came: ['404 itemNotFound'] }
  const open = {
    id: 'no-token',
    basis: 'memory',
    asked: [`GET http://127.0.0.1:1/v1.0/drives/${DRIVE}`],
    came: ['200'],
  }
  const left = { id: 'bot-slow', basis: 'third party', asked: [], came: [] }
  const assertionResults = [
    { status: 'passed', meta: { refusal: gone } },
    { status: 'failed', meta: { refusal: open } },
    { status: 'failed', meta: { refusal: left } },
    { status: 'passed', meta: {} },
  ]
  expect(tellRefusals({ testResults: [{ assertionResults }] })).toBe(
    `What Microsoft refuses, 1 of 3 rows as written:
  row           asked                     came              basis
  item-missing  GET a and 1 more          404 itemNotFound  documentation  as written
  no-token      GET /v1.0/drives/{drive}  200               memory         NOT AS WRITTEN
  bot-slow      nothing                   -                 third party    NOT AS WRITTEN
`,
  )
})

test('without rows there is no table', () => {
  expect(tellRefusals({ testResults: [] })).toBe('')
})
