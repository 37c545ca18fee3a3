import { describe, expect, test } from 'vitest'
import { fillIn } from '../../bot/operator/administrator-script.ts'
import { INDICATORS_COLUMN } from '../../src/domain/evidence/evidence-columns.ts'
import { LIBRARY_SCRIPT, PLAN } from './administrator.ts'

/** A JavaScript reader of what PowerShell reads between the here-string's marks. */
function planIn(script: string): unknown {
  const [, plan = ''] = /^\$Plan = @'\n([\s\S]*?)\n'@ \| ConvertFrom-Json$/m.exec(script) ?? []
  return JSON.parse(plan)
}

describe('the script for the library', () => {
  test('is filled in with any text, and read as it was meant', () => {
    const filled = fillIn(LIBRARY_SCRIPT, PLAN)
    expect(planIn(filled)).toEqual(PLAN)
    expect(filled.split('\n').filter((line) => line.startsWith("'@"))).toHaveLength(1)
    expect(planIn(LIBRARY_SCRIPT)).toEqual({ library: '' })
  })

  test('has this inspection’s quality indicators as the choices', () => {
    const { choices } = PLAN.columns.find(({ name }) => name === INDICATORS_COLUMN.name) ?? {}
    expect(choices).toContain("2.2 People's and carers' experience of prevention and early intervention")
    expect(choices).toHaveLength(10)
  })
})
