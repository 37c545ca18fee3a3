import { describe, expect, test } from 'vitest'
import { bodyOf, changingCmdlets, shadowedVariables, unguardedCmdlets } from './guarded-changes.ts'
import { POWERSHELL, scan } from './scan.ts'
import { plant, readAzure } from './sources.ts'

const SCRIPT = readAzure('administrator.ps1')

/** What is wrong with the script. There is no PowerShell here to ask: nothing but quotes, brackets and names is looked at. */
function scriptFaults(text: string): readonly string[] {
  const { code, faults } = scan(text, POWERSHELL)
  return [
    ...faults,
    ...(code.trimStart().startsWith('[CmdletBinding(SupportsShouldProcess)]\nparam(') ? [] : ['no -WhatIf']),
    ...unguardedCmdlets(code).map((cmdlet) => `${cmdlet} is done even with -WhatIf`),
    ...shadowedVariables(code).map((name) => `$${name} is another thing within Invoke-Change`),
  ]
}

describe("the administrator's script", () => {
  test('changes nothing with -WhatIf', () => {
    expect(changingCmdlets(SCRIPT).length).toBeGreaterThan(8)
    expect(scriptFaults(SCRIPT)).toEqual([])
  })

  test.each([
    [
      'a change past -WhatIf',
      '    Invoke-Change $Scope.Name',
      '    Remove-ManagementScope -Identity $Scope.Name\n    Invoke-Change $Scope.Name',
      'is done even with -WhatIf',
    ],
    ['no -WhatIf at all', '(SupportsShouldProcess)', '()', 'no -WhatIf'],
    [
      'a brace never closed',
      'function Write-Kept([string] $What) {',
      'function Write-Kept([string] $What) ',
      'closes nothing',
    ],
    [
      'a string never closed',
      "Write-Kept 'Exchange knows the app.'",
      "Write-Kept 'Exchange knows the app.",
      'never closed',
    ],
  ])('%s is refused', (_what, sound, faulty, said) => {
    expect(scriptFaults(plant(SCRIPT, sound, faulty)).join('\n')).toContain(said)
  })

  test('takes back every part', () => {
    const { code } = scan(SCRIPT, POWERSHELL)
    for (const part of ['Set-SiteGrant', 'Set-MailboxScope']) expect(bodyOf(code, part), part).toContain('if ($Undo)')
  })
})
