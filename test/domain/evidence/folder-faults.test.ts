import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkName } from '../../../infra/tenant/drive/names.ts'
import { folderFaults } from '../../../src/domain/evidence/folder-faults.ts'
import { planFolders } from '../../../src/domain/evidence/folder-plan.ts'
import type { PlannedFolder } from '../../../src/domain/evidence/planned-folder.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { inspectionOf } from '../an-inspection.ts'

const LIBRARY = 'sites/inspection/Shared Documents'
const BASE: PlannedFolder = { key: 'base', name: 'Inspection', parent: null, restricted: false }
const below = (name: string, key = name, parent = 'base'): PlannedFolder => ({ key, name, parent, restricted: false })
const lines = (...folders: PlannedFolder[]) => folderFaults([BASE, ...folders], LIBRARY).map(({ line }) => line)

describe('folderFaults', () => {
  it('finds nothing wrong with the programme’s own plan', () => {
    expect(folderFaults(planFolders(jiasAdults, inspectionOf()), LIBRARY)).toEqual([])
  })

  it.each([
    ['Costs 26/27', 'The name “Costs 26/27” has / in it, which SharePoint does not take. Give it another name.'],
    ['CON', 'The name “CON” is one that SharePoint keeps for itself. Give it another name.'],
    ['my_vti_folder', 'The name “my_vti_folder” is one that SharePoint keeps for itself. Give it another name.'],
    ['~draft', 'The name “~draft” begins with ~. Give it another name.'],
    ['Costs.', 'The name “Costs.” ends with a full stop. Give it another name.'],
    [' Costs', 'The name “ Costs” begins or ends with a space. Give it another name.'],
    ['', 'The name “” is empty. Give it another name.'],
  ])('refuses %j', (name, line) => {
    expect(lines(below(name))).toEqual([line])
  })

  it('knows the name that only a library’s own folder may not have', () => {
    expect(lines(below('Forms'))).toEqual([])
    expect(folderFaults([{ ...BASE, name: 'Forms' }], LIBRARY)).toHaveLength(1)
  })

  it('counts a name of more than 255 characters, and a path that leaves no room', () => {
    expect(lines(below('a'.repeat(256)))[0]).toContain('has 256 characters; SharePoint takes 255')
    const [tight] = folderFaults([BASE, below('b'.repeat(240)), below('c'.repeat(60), 'c', 'b'.repeat(240))], LIBRARY)
    expect(tight).toEqual({
      key: 'c',
      line: `The path of “${'c'.repeat(60)}” leaves 53 characters for a file’s name. Shorten its name, or one above it.`,
      blocks: false,
    })
    const far = [below('b'.repeat(240)), below('c'.repeat(200), 'c', 'b'.repeat(240))]
    expect(lines(...far)[0]).toContain('would have 486 characters, and SharePoint takes 400 with the file’s name')
  })

  it('tells of two names that differ in capitals or accents’ spelling alone, in one place', () => {
    expect(lines(below('Café', 'a'), below('cafe\u0301', 'b'))).toHaveLength(1)
    expect(lines(below('Costs', 'a'), below('Costs', 'b', 'a'))).toEqual([])
  })

  it('lets pass no name that SharePoint refuses, and refuses none that it takes', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'COM1',
        'nul',
        '.lock',
        'desktop.ini',
        'a_vti_b',
        '~$a',
        'forms',
        'ok',
        'a.',
        ' b',
        'x'.repeat(260),
      ),
    )
    fc.assert(
      fc.property(name, (each) => {
        const refused = folderFaults([BASE, below(each)], '').some(({ line }) => line.startsWith('The name'))
        expect(refused, each).toBe(isRefused(each))
      }),
    )
  })
})

/** What the stand-in for SharePoint says of a folder's name. */
function isRefused(name: string): boolean {
  try {
    checkName(name, { folder: true, atRoot: false })
    return false
  } catch {
    return true
  }
}
