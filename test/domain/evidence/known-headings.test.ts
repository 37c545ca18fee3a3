import { expect, it } from 'vitest'
import { keepKnownHeadings, knownHeadings } from '../../../src/domain/evidence/known-headings.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { plainFacts } from '../../support/plain-facts.ts'

const KNOWN = ['Name', 'Job title', 'Role']

it.each([
  ['NAME', 'Name'],
  ['job-title:', 'Job title'],
  ['Name of the worker', 'Name and more'],
  ['Role / job title', 'Job title, Role and more'],
  ['Seonaid Example', ''],
  ['Rename', ''],
  ['', ''],
])('of the text "%s" at the head of a column stays "%s"', (text, kept) => {
  const sheet = { hidden: false, headers: [text], rows: 1, empty: [0], repeated: [0] }
  const facts = keepKnownHeadings(plainFacts({ format: 'workbook', sheets: [sheet] }), KNOWN)
  expect(facts.sheets).toEqual([{ ...sheet, headers: [kept] }])
})

it('leaves what has no sheets as it is', () => {
  expect(keepKnownHeadings(plainFacts(), KNOWN)).toEqual(plainFacts())
})

it("knows the headings of the programme's and of the coordinator's checks", () => {
  const checks = { 'w06-fri-pir': { workbook: { columns: [{ name: 'Ward', headings: ['Locality'] }] } } }
  const known = knownHeadings({ programme: jiasAdults, settings: { checks } })
  expect(known).toEqual(expect.arrayContaining(['Ward', 'Locality', 'Case number', 'Good practice', 'Designation']))
})
