import { inside, POWERSHELL } from './scan.ts'

/** Cmdlets that change something, each of which has to stand within `Invoke-Change { ... }`. */
const CHANGING =
  /\b(?:(?:Add|Set|New|Remove|Grant|Revoke)-PnP\w+|(?:New|Set|Remove)-(?:ServicePrincipal|Management\w+)|Invoke-MgGraphRequest -Method (?!GET)\w+)/g

/** @param code of a PowerShell script without its comments */
export function changingCmdlets(code: string): readonly RegExpExecArray[] {
  return [...code.matchAll(CHANGING)]
}

/** Those that are done even with -WhatIf. */
export function unguardedCmdlets(code: string): readonly string[] {
  const guarded = [...code.matchAll(/Invoke-Change [^\n]*\{/g)].map((found) => {
    const start = found.index + found[0].length - 1
    return { start, end: start + inside(code, start, POWERSHELL).length }
  })
  const inOne = [...code.matchAll(/Invoke-Change [^\n]*\{ [^\n]* \}/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return changingCmdlets(code)
    .filter(({ index }) => ![...guarded, ...inOne].some(({ start, end }) => start < index && index < end))
    .map(([cmdlet]) => cmdlet)
}

/** What stands between the braces of a function. */
export function bodyOf(code: string, name: string): string {
  const start = code.search(new RegExp(`function ${name}[ (]`))
  if (start < 0) throw new Error(`There is no function ${name}.`)
  return inside(code, code.indexOf('{', start), POWERSHELL)
}
