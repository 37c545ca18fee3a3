import { describe, expect, it } from 'vitest'
import { type LibraryFacts, libraryLines } from '../../../src/domain/evidence/library-facts.ts'

const PLAIN: LibraryFacts = {
  ...{ name: 'Documents', siteUrl: 'https://northmoor.sharepoint.example/sites/x', path: 'sites/x/Shared Documents' },
  ...{ approval: false, columns: [], required: [], contentTypes: [], atRoot: 12 },
}

describe('libraryLines', () => {
  it.each<[what: string, over: Partial<LibraryFacts>, files: number, said: readonly RegExp[]]>([
    ['nothing of a library as SharePoint makes one', {}, 4_999, []],
    ['approval', { approval: true }, 0, [/asks for approval.*approve each file\.$/]],
    ['one required column', { required: ['Period'] }, 0, [/something in “Period”.*make that column optional\.$/]],
    ['two required columns', { required: ['A', 'B'] }, 0, [/in “A”, “B”.*make those columns optional\.$/]],
    ['content types', { contentTypes: ['Policy', 'Plan'] }, 0, [/content types \(“Policy”, “Plan”\)/]],
    ['many items in the library itself', { atRoot: 5_000 }, 0, [/holds 5,000 items or more/]],
    ['many files below our folders', {}, 12_345, [/holds 12,345 items or more/]],
    ['everything at once', { approval: true, required: ['A'] }, 6_000, [/approval/, /“A”/, /6,000/]],
  ])('says %s', (_what, over, files, said) => {
    const lines = libraryLines({ ...PLAIN, ...over }, files)
    expect(lines).toHaveLength(said.length)
    for (const [index, pattern] of said.entries()) expect(lines[index]).toMatch(pattern)
  })
})
