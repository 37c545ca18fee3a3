import { describe, expect, it } from 'vitest'
import { EVIDENCE_VIEW } from '../../src/domain/evidence/administrator-plan.ts'
import { plant } from '../infra-azure/sources.ts'
import { LIBRARY_SCRIPT, openSite, PIR, PLAN, RECORD, TRACKER } from './administrator.ts'
import { snapshot } from './pnp-site.ts'
import { brokenPromises } from './script-promises.ts'

describe('the administrator’s script, run', () => {
  it('gives the library its columns, view, groups and restricted folders', () => {
    const { site, run } = openSite()
    const said = run()
    const { fields, views, groups, folders } = site.state
    for (const { name, title, choices, indexed } of PLAN.columns)
      expect(fields.get(name)).toMatchObject({ Title: title, Choices: choices, Indexed: indexed })
    expect([...fields.values()].map(({ type }) => type).toSorted()).toEqual([
      ...['Choice', 'DateTime', 'DateTime', 'MultiChoice', 'Note', 'Note', 'Text', 'Text', 'Text', 'Text'],
    ])
    expect(views.get('Evidence log')).toEqual(EVIDENCE_VIEW.fields)
    expect([...groups.keys()].slice(1)).toEqual(PLAN.groups)
    expect(folders.get(TRACKER)?.own?.slice(1)).toEqual([
      { group: 'Inspection Owners', role: 'Full Control' },
      { group: 'Partnership', role: 'Contribute' },
      { group: 'Inspectors', role: 'Read' },
    ])
    expect(said.at(-1)).toBe('Versions kept: 500')
    expect(said.filter((one) => one.startsWith('WARNING'))).toEqual([])
  })

  it('says with -WhatIf all that it would do, and when it is run again that there is nothing to do', () => {
    const { run } = openSite()
    const would = run('WhatIf').filter((one) => one.startsWith('What if: '))
    expect(run().filter((one) => one.startsWith('Done: '))).toHaveLength(would.length)
    expect(
      run()
        .slice(0, -1)
        .every((one) => one.startsWith('Nothing to do: ')),
    ).toBe(true)
  })

  it('puts back with -Undo all that it changed, and nothing stays written down', () => {
    const { site, files, before, run } = openSite()
    run()
    run('Undo')
    expect(snapshot(site.state)).toBe(before)
    expect(Object.values(JSON.parse(files.get(RECORD) ?? '{}') as Record<string, unknown[]>).flat()).toEqual([])
  })

  it('keeps its promises wherever it is cut short', () => expect(brokenPromises(LIBRARY_SCRIPT)).toEqual([]))

  const title = "      Invoke-Change $title 'remove the group' {"
  it.each([
    ['a change past -WhatIf', title, `      Remove-PnPGroup -Identity $title\n${title}`, 'with -Undo -WhatIf'],
    ['a column made unrecorded', "        Add-ToRecord 'columns' $column.name\n", '', 'put back wherever'],
    ['a folder never put back', ' -InheritPermissions', ' -SystemUpdate', 'put back wherever'],
    ['every view removed', '@($Changes.views)', '@(Get-PnPView -List $Library).Title', 'put back wherever'],
    ['what people wrote removed', "{ Test-IsHeld $name '' }", '{ 0 }', 'not a column that is filled in'],
    ['a group removed with its people', '@(Get-PnPGroupMember -Group $title).Count', '0', 'not a group with'],
    [
      'permissions taken from what lies further down',
      '$item.BreakRoleInheritance($false, $false)',
      '$item.BreakRoleInheritance($false, $true)',
      'not permissions further down',
    ],
    [
      'a folder opened to all around',
      '$item.BreakRoleInheritance($false,',
      '$item.BreakRoleInheritance($true,',
      'let in',
    ],
    [
      'a view made each time',
      'if (Get-PnPView -List $Library | Where-Object { $_.Title -eq $title }) { Write-Kept "there is a view $title."; return }',
      '',
      'run again',
    ],
    ['a parameter that there is not', 'Add-PnPView -List', 'Add-PnPView -Library', 'Add-PnPView has no -library'],
    ['a property that is not loaded', "'HasUniqueRoleAssignments', ", '', "'HasUniqueRoleAssignments' cannot be found"],
  ])('%s is found', (_what, sound, faulty, said) => {
    expect(brokenPromises(plant(LIBRARY_SCRIPT, sound, faulty)).join('\n')).toContain(said)
  })

  it('a brace too many is found', () => {
    const [sound, faulty] = ['function Write-Kept([string] $What) {', 'function Write-Kept([string] $What) {}']
    expect(() => brokenPromises(plant(LIBRARY_SCRIPT, sound, faulty))).toThrow(/^line \d+: .* is wanted at/)
  })

  it('a variable that is another thing within a change is found', () => {
    const text = LIBRARY_SCRIPT.replaceAll('$Work', '$Change')
    expect(brokenPromises(text).join('\n')).toContain("'path' cannot be found")
  })
})

describe('what people did', () => {
  it('is left as it is by -Undo: columns that are filled in, groups with people, permissions that were changed', () => {
    const { site, run } = openSite()
    run()
    const { state } = site
    state.files.push({ EvidenceSummary: 'Short stays fell.' }, { EvidenceSummary: '' })
    state.groups.get('Inspectors')?.push('Jo Inspector')
    state.folders.get(PIR)?.own?.push({ group: 'Partnership', role: 'Read' })
    const said = run('Undo')
    expect(said.filter((one) => one.startsWith('WARNING'))).toEqual([
      `WARNING: ${PIR} keeps its permissions: somebody has changed them since.`,
      'WARNING: The group Inspectors stays: there are people in it (1).',
      'WARNING: The column Summary stays: files hold something in it (1).',
    ])
    expect([...state.fields.keys()]).toEqual(['Title', 'EvidenceSummary'])
    expect([state.folders.get(PIR)?.own?.length, state.folders.get(TRACKER)?.own]).toEqual([4, null])
  })

  it('stays: choices that they added, a folder with permissions of its own, files further down that have some', () => {
    const { site, run } = openSite()
    const own = [{ group: 'Chief officers', role: 'Read' }]
    Object.assign(site.state.folders.get(PIR)!, { own })
    run()
    const field = site.state.fields.get('EvidenceContributedBy')!
    field.Choices = ['Volunteers', ...field.Choices.slice(1)]
    expect(run().join('\n')).toContain('Done: add choices (1), Contributed by')
    expect(field.Choices).toEqual(['Volunteers', 'Board', 'Third sector', 'Independent', 'Council'])
    expect(site.state.folders.get(PIR)?.own).toEqual(own)
    expect(site.state.folders.get(TRACKER)?.apart).toEqual(['shared.docx'])
    run('Undo')
    expect([site.state.folders.get(PIR)?.own, site.state.folders.get(TRACKER)?.apart]).toEqual([own, ['shared.docx']])
  })

  it('keeps a choice that a file holds', () => {
    const { site, before, run } = openSite()
    const choice = (one: string) => ({
      InternalName: one,
      Title: 'By',
      type: 'Choice',
      Choices: ['Council'],
      Indexed: false,
    })
    site.state.fields.set('EvidenceContributedBy', choice('EvidenceContributedBy'))
    run()
    site.state.files.push({ EvidenceContributedBy: 'Board' })
    expect(run('Undo')).toContain('WARNING: The choice Board stays: files hold it (1).')
    expect(site.state.fields.get('EvidenceContributedBy')?.Choices).toEqual(['Council', 'Board'])
    site.state.files.length = 0
    run('Undo')
    site.state.fields.delete('EvidenceContributedBy')
    expect(snapshot(site.state)).toBe(before)
  })
})

describe('a library that is not as it should be', () => {
  it('so large that it takes no index gets the rest, and it is said', () => {
    const { site, files, run } = openSite()
    site.state.settings.ItemCount = 25_000
    const said = run().filter((one) => one.startsWith('WARNING'))
    expect(said).toHaveLength(3)
    expect(said[0]).toMatch(/^WARNING: The column Waymark reference has no index: .*threshold/)
    expect(site.state.folders.get(TRACKER)?.own).not.toBeNull()
    expect((JSON.parse(files.get(RECORD) ?? '{}') as { indexes: unknown }).indexes).toEqual([])
  })

  it('with a folder gone is given the rest, and what was changed of it stays written down', () => {
    const { site, files, run } = openSite()
    run()
    const folder = site.state.folders.get(PIR)!
    site.state.folders.delete(PIR)
    expect(run().join('\n')).toContain(`WARNING: ${PIR} could not be opened: File Not Found.`)
    run('Undo')
    expect(files.get(RECORD)).toContain("People's #1")
    site.state.folders.set(PIR, folder)
    run('Undo')
    expect(folder.own).toBeNull()
  })

  it('is said to be so', () => {
    const { site, run } = openSite()
    Object.assign(site.state.settings, { ForceCheckout: true, EnableModeration: true, EnableVersioning: false })
    Object.assign(site.state.settings, { EnableMinorVersions: true, ContentTypesEnabled: true, ItemCount: 5_000 })
    const said = run().filter((one) => one.startsWith('WARNING'))
    expect(said).toHaveLength(6)
    expect(said.at(-1)).toContain('The content type Document lacks: Waymark reference, ')
  })
})
