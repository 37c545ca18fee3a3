import { describe, expect, test } from 'vitest'
import { isOfNote, noticeChiNumbers, noticeContent } from '../../../src/domain/evidence/content-findings.ts'
import type { ExaminedFile } from '../../../src/domain/evidence/examined-file.ts'
import type { FileFacts } from '../../../src/domain/evidence/file-facts.ts'
import { plainFacts } from '../../support/plain-facts.ts'
import { file } from '../an-inspection.ts'

function looked(...all: readonly (Partial<FileFacts> | null)[]): readonly ExaminedFile[] {
  return all.map((facts, at) => ({
    file: file('working/w06-fri-pir', { id: `file-${at}` }),
    facts: facts && plainFacts(facts),
  }))
}

const LINKS = plainFacts().links

describe('what lies in a file', () => {
  test.each<[readonly (Partial<FileFacts> | null)[], readonly RegExp[]]>([
    [[{}, null], []],
    [[{ comments: 1 }], [/^1 comment .* the file/]],
    [[{ comments: 2 }, {}], [/^2 comments .* one of 2 files/]],
    [[{ trackedChanges: 1 }, { trackedChanges: 3 }, {}], [/^4 tracked changes .* 2 of 3 files/]],
    [[{ hiddenSheets: 1 }], [/^1 hidden sheet is in the file, .* delete it\.$/]],
    [[{ hiddenSheets: 3 }], [/^3 hidden sheets are in the file, .* delete them\.$/]],
    [[{ links: { ...LINKS, localPaths: 1, otherSites: 1, working: 1 } }], [/^3 links in the file will fail/]],
    [[{ macros: true }], [/^The file holds macros/]],
    [[{ macros: true }, {}], [/^One of 2 files holds macros/]],
    [[{ macros: true }, { macros: true }], [/^2 of 2 files hold macros/]],
    [[{ authorNames: 1 }], [/^1 name stands in the properties of the file\. Take it out/]],
    [[{ authorNames: 2 }], [/^2 names stand in the properties of the file\. Take them out/]],
    [[{ draftMarks: 1 }], [/DRAFT/]],
    [[{ draftMarks: 2 }, {}], [/DRAFT.*2 times/]],
    [[{ placeholders: 1 }], [/./]],
    [[{ placeholders: 2 }], [/2/]],
  ])('%j', (facts, expected) => {
    const lines = noticeContent(looked(...facts)).map(({ line }) => line)
    expect(lines).toHaveLength(expected.length)
    for (const [at, line] of lines.entries()) expect(line).toMatch(expected[at] ?? /never/)
    expect(facts.some((one) => one && isOfNote(plainFacts(one)))).toBe(expected.length > 0)
  })

  test.each<[readonly Partial<FileFacts>[], boolean, RegExp]>([
    [[{ chiNumbers: 1 }], false, /^1 number in the form of a CHI number stands in the file\. Take it out\.$/],
    [[{ chiNumbers: 2 }, {}], false, /^2 numbers .* stand in one of 2 files\. Take them out\.$/],
    [
      [{ chiNumbers: 2 }, { chiNumbers: 1 }],
      true,
      /^3 numbers .* in 2 of 2 files\. Leave only what the inspectors’ own/,
    ],
  ])('numbers of people: %j', (facts, ofPeople, expected) => {
    expect(noticeChiNumbers(looked(...facts), ofPeople)).toMatchObject([{ line: expect.stringMatching(expected) }])
  })

  test('no number of people: nothing', () => {
    expect(noticeChiNumbers(looked({}, null), false)).toEqual([])
  })
})
