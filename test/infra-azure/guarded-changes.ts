import { inside, POWERSHELL } from './scan.ts'

/** Cmdlets that change something, each of which has to stand within `Invoke-Change { ... }`. */
const CHANGING = /\b(?:(?:New|Set|Remove)-(?:ServicePrincipal|Management\w+)|Invoke-MgGraphRequest -Method (?!GET)\w+)/g

/** @param code of a PowerShell script without its comments */
export function changingCmdlets(code: string): readonly RegExpExecArray[] {
  return [...code.matchAll(CHANGING)]
}

/** Those that are done even with -WhatIf. */
export function unguardedCmdlets(code: string): readonly string[] {
  const blocks = changeBlocks(code)
  return changingCmdlets(code)
    .filter(({ index }) => !blocks.some(({ start, text }) => start < index && index < start + text.length))
    .map(([cmdlet]) => cmdlet)
}

/**
 * Variables in a block that `Invoke-Change` has itself: PowerShell looks a name up where the block is run, so that the block
 * would be given another thing than it meant. Names are the same in any case of letters.
 */
export function shadowedVariables(code: string): readonly string[] {
  const [, parameters = ''] = /function Invoke-Change\(([^\n]*)\) \{/.exec(code) ?? []
  const own = namesIn(parameters)
  return changeBlocks(code).flatMap(({ text }) => namesIn(text).filter((name) => own.includes(name)))
}

function namesIn(code: string): readonly string[] {
  return [...code.matchAll(/\$(\w+)/g)].map(([, name = '']) => name.toLowerCase())
}

function changeBlocks(code: string): readonly { readonly start: number; readonly text: string }[] {
  return [...code.matchAll(/Invoke-Change [^\n{]*\{/g)].map((found) => {
    const start = found.index + found[0].length - 1
    return { start, text: inside(code, start, POWERSHELL) }
  })
}

/** What stands between the braces of a function. */
export function bodyOf(code: string, name: string): string {
  const start = code.search(new RegExp(`function ${name}[ (]`))
  if (start < 0) throw new Error(`There is no function ${name}.`)
  return inside(code, code.indexOf('{', start), POWERSHELL)
}
