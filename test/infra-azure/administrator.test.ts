import { describe, expect, test } from 'vitest'
import { EVIDENCE_COLUMNS, INDICATORS_COLUMN } from '../../src/domain/evidence/evidence-columns.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { inside, POWERSHELL, scan } from './scan.ts'
import { plant, readAzure } from './sources.ts'

const SCRIPT = readAzure('administrator.ps1')

const COLUMN = /@\{ Name = '(\w+)'; Title = '([^']+)'/g

/** Cmdlets that change something, each of which has to stand within `Invoke-Change { ... }`. */
const CHANGING =
  /\b(?:(?:Add|Set|Remove|Grant|Revoke)-PnP\w+|(?:New|Set|Remove)-(?:ServicePrincipal|Management\w+)|Invoke-MgGraphRequest -Method (?!GET)\w+)/g

/** What is wrong with the script. There is no PowerShell here to ask: nothing but quotes, brackets and names is looked at. */
function scriptFaults(text: string): readonly string[] {
  const { code, faults } = scan(text, POWERSHELL)
  const columns = [...code.matchAll(COLUMN)].map(([, name, title]) => ({ name, title }))
  const wanted = [...EVIDENCE_COLUMNS, INDICATORS_COLUMN]
  return [
    ...faults,
    ...(code.trimStart().startsWith('[CmdletBinding(SupportsShouldProcess)]\nparam(') ? [] : ['no -WhatIf']),
    ...(JSON.stringify(columns) === JSON.stringify(wanted)
      ? []
      : ['the columns are not those that the server looks for']),
    ...(JSON.stringify(choices(code)) === JSON.stringify(indicators()) ? [] : ['the choices are not the indicators']),
    ...unguarded(code).map((cmdlet) => `${cmdlet} is done even with -WhatIf`),
  ]
}

function indicators(): readonly string[] {
  return jiasAdults.indicators.map(({ number, title }) => `${number} ${title}`)
}

function choices(code: string): readonly string[] {
  const start = '[string[]] $Indicators = @('
  const list = inside(code, code.indexOf(start) + start.length - 1, POWERSHELL)
  return [...list.matchAll(/'((?:''|[^'])*)'/g)].map(([, choice = '']) => choice.replaceAll("''", "'"))
}

function unguarded(code: string): readonly string[] {
  const guarded = [...code.matchAll(/Invoke-Change [^\n]*\{/g)].map((found) => {
    const start = found.index + found[0].length - 1
    return { start, end: start + inside(code, start, POWERSHELL).length }
  })
  const inOne = [...code.matchAll(/Invoke-Change [^\n]*\{ [^\n]* \}/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return [...code.matchAll(CHANGING)]
    .filter(({ index }) => ![...guarded, ...inOne].some(({ start, end }) => start < index && index < end))
    .map(([cmdlet]) => cmdlet)
}

describe("the administrator's script", () => {
  test('makes the columns that the server looks for, by name and title, and changes nothing with -WhatIf', () => {
    expect(SCRIPT.match(CHANGING)?.length).toBeGreaterThan(10)
    expect(scriptFaults(SCRIPT)).toEqual([])
  })

  test.each([
    [
      'a missing column',
      "  @{ Name = 'EvidencePeriod'; Title = 'Period covered'; ByPeople = $true }\n",
      '',
      'the columns',
    ],
    ['a misspelt column', "'EvidenceSummary'", "'EvidenceSumary'", 'the columns'],
    ['another title', "'Quality indicators'", "'Indicators'", 'the columns'],
    ['a missing choice', "    '6.5 Commissioning arrangements'\n", '', 'the choices'],
    [
      'a change past -WhatIf',
      '    Remove-PnPField',
      '  }\n  if ($true) {\n    Remove-PnPField',
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
    for (const part of ['Set-SiteGrant', 'Set-EvidenceColumns', 'Set-MailboxScope']) {
      const start = `function ${part} {`
      const { code } = scan(SCRIPT, POWERSHELL)
      expect(inside(code, code.indexOf(start) + start.length - 1, POWERSHELL), part).toContain('if ($Undo)')
    }
  })
})
