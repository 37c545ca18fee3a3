import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillIn } from '../../bot/operator/administrator-script.ts'
import { type AdministratorPlan, columnsWanted, EVIDENCE_VIEW } from '../../src/domain/evidence/administrator-plan.ts'
import { EVIDENCE_COLUMNS, INDICATORS_COLUMN } from '../../src/domain/evidence/evidence-columns.ts'
import { inspectionOf } from '../domain/an-inspection.ts'
import { bodyOf, changingCmdlets, shadowedVariables, unguardedCmdlets } from '../infra-azure/guarded-changes.ts'
import { POWERSHELL, scan } from '../infra-azure/scan.ts'
import { plant } from '../infra-azure/sources.ts'

const SCRIPT = readFileSync(new URL('../../infra/sharepoint/library.ps1', import.meta.url), 'utf8')
const { code: CODE } = scan(SCRIPT, POWERSHELL)

const PLAN: AdministratorPlan = {
  site: 'https://northmoor.sharepoint.example/sites/inspection',
  library: "Council's $documents",
  columns: columnsWanted(inspectionOf()),
  view: EVIDENCE_VIEW,
  groups: ['Partnership', 'Inspectors'],
  folders: [{ path: "Shared Documents/People's #1 & 50%", grants: [{ group: 'Partnership', role: 'Contribute' }] }],
}

/** What each kind of change is made by, noted as, and put back by. */
const CHANGES = [
  ['columns', 'Set-Columns', 'Add-PnPFieldFromXml', 'Undo-Columns', 'Remove-PnPField'],
  ['choices', 'Add-MissingChoices', 'Set-PnPField', 'Undo-Columns', 'Set-PnPField'],
  ['indexes', 'Set-Columns', 'Set-PnPField', 'Undo-Columns', 'Set-PnPField'],
  ['views', 'Set-EvidenceView', 'Add-PnPView', 'Undo-EvidenceView', 'Remove-PnPView'],
  ['groups', 'Set-Groups', 'New-PnPGroup', 'Undo-Groups', 'Remove-PnPGroup'],
  ['folders', 'Set-RestrictedFolders', 'Set-PnPFolderPermission', 'Undo-RestrictedFolders', '-InheritPermissions'],
] as const

/** What is wrong with the script, as far as text tells: there is no PowerShell and no SharePoint here to ask. */
function faultsOf(text: string): readonly string[] {
  const { code, faults } = scan(text, POWERSHELL)
  return [
    ...faults,
    ...(code.trimStart().startsWith('[CmdletBinding(SupportsShouldProcess)]\nparam(') ? [] : ['no -WhatIf']),
    ...unguardedCmdlets(code).map((cmdlet) => `${cmdlet} is done even with -WhatIf`),
    ...shadowedVariables(code).map((name) => `$${name} is another thing within Invoke-Change`),
    ...CHANGES.flatMap(([kind, make, does, undo, undoes]) => [
      ...(notedBefore(bodyOf(code, make), kind, does) ? [] : [`${kind} are changed before it is written down`]),
      ...(bodyOf(code, undo).includes(`@($Changes.${kind})`) ? [] : [`${kind} are put back unrecorded`]),
      ...(bodyOf(code, undo).includes(undoes) ? [] : [`${kind} are not put back`]),
    ]),
    ...(bodyOf(code, 'Undo-Columns').includes("Test-IsHeld $name ''") ? [] : ['a column goes with what people wrote']),
  ]
}

function notedBefore(body: string, kind: string, cmdlet: string): boolean {
  const noted = body.indexOf(`Add-ToRecord '${kind}'`)
  return noted >= 0 && body.indexOf(cmdlet, noted) > noted
}

/** A JavaScript reader of what PowerShell reads between the here-string's marks. */
function planIn(script: string): unknown {
  const [, plan = ''] = /^\$Plan = @'\n([\s\S]*?)\n'@ \| ConvertFrom-Json$/m.exec(script) ?? []
  return JSON.parse(plan)
}

describe('the script for the library', () => {
  test('writes down what it changes before it does, puts all of it back, and changes nothing with -WhatIf', () => {
    expect(changingCmdlets(CODE).length).toBeGreaterThan(12)
    expect(faultsOf(SCRIPT)).toEqual([])
  })

  test.each([
    [
      'a change past -WhatIf',
      "      Invoke-Change $title 'remove the group' {",
      "      Remove-PnPGroup -Identity $title\n      Invoke-Change $title 'remove the group' {",
      'even with -WhatIf',
    ],
    [
      'a variable that is another thing within',
      '[scriptblock] $Work',
      '[scriptblock] $Change',
      '$change is another thing',
    ],
    ['a column made unrecorded', "        Add-ToRecord 'columns' $column.name\n", '', 'columns are changed before'],
    ['a folder never put back', '-InheritPermissions', '', 'folders are not put back'],
    ['every view removed', '@($Changes.views)', '@(Get-PnPView -List $Library)', 'views are put back unrecorded'],
    [
      'a filled column removed',
      "if ($field -and $byPeople) { Test-IsHeld $name '' } else { 0 }",
      '0',
      'a column goes with',
    ],
    [
      'a brace too many',
      'function Write-Kept([string] $What) {',
      'function Write-Kept([string] $What) {}',
      'closes nothing',
    ],
  ])('%s is refused', (_what, sound, faulty, said) => {
    expect(faultsOf(plant(SCRIPT, sound, faulty)).join('\n')).toContain(said)
  })

  test('leaves what people did: filled columns, held choices, groups with people, permissions changed since', () => {
    expect(bodyOf(CODE, 'Undo-Columns').match(/Write-Warning/g)).toHaveLength(2)
    expect(bodyOf(CODE, 'Undo-Groups')).toContain('Get-PnPGroupMember')
    expect(bodyOf(CODE, 'Undo-RestrictedFolders')).toContain('Compare-Object')
    expect(bodyOf(CODE, 'Set-RestrictedFolders')).toContain('has permissions of its own already')
  })

  test('knows every kind of column that there is, and each property that it reads is in the plan', () => {
    const kinds = new Set([...EVIDENCE_COLUMNS, INDICATORS_COLUMN].map(({ kind }) => kind))
    for (const kind of kinds) expect(bodyOf(CODE, 'ConvertTo-FieldXml')).toContain(`'${kind}' { return "<Field`)
    // Under StrictMode a property that is not there ends the script.
    for (const column of PLAN.columns)
      expect(Object.keys(column)).toEqual(
        expect.arrayContaining(['name', 'title', 'kind', 'choices', 'byPeople', 'indexed']),
      )
  })

  test('is filled in with any text, and read as it was meant', () => {
    const filled = fillIn(SCRIPT, PLAN)
    expect(planIn(filled)).toEqual(PLAN)
    expect(filled.split('\n').filter((line) => line.startsWith("'@"))).toHaveLength(1)
    expect(planIn(SCRIPT)).toEqual({ library: '' })
  })

  test('has this inspection’s quality indicators as the choices', () => {
    const { choices } = PLAN.columns.find(({ name }) => name === INDICATORS_COLUMN.name) ?? {}
    expect(choices).toContain("2.2 People's and carers' experience of prevention and early intervention")
    expect(choices).toHaveLength(10)
  })
})
