import { expect, it } from 'vitest'
import { EVIDENCE_COLUMNS, INDICATOR_LIST, INDICATORS_COLUMN } from '../../../src/domain/evidence/evidence-columns.ts'

const all = [...EVIDENCE_COLUMNS, INDICATORS_COLUMN, INDICATOR_LIST]

it('makes columns under internal names that SharePoint leaves as they are: letters alone, 32 at most', () => {
  for (const { name } of all) expect(name).toMatch(/^[A-Za-z]{1,32}$/)
})

it('gives no two columns one name or one title', () => {
  expect(new Set(all.map(({ name }) => name.toLowerCase())).size).toBe(all.length)
  expect(new Set(all.map(({ title }) => title.toLowerCase())).size).toBe(all.length)
})

it('leaves the quality indicators to an administrator', () => {
  expect(EVIDENCE_COLUMNS).not.toContain(INDICATORS_COLUMN)
})
