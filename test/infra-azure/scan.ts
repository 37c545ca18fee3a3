/** Where text begins and ends in a language: its comments, and its quotes with what escapes within them. */
export interface Lexis {
  readonly comments: RegExp
  readonly strings: RegExp
}

/** learn.microsoft.com/azure/azure-resource-manager/bicep/data-types: strings, and file: comments. */
export const BICEP: Lexis = { comments: /\/\/[^\n]*|\/\*[\s\S]*?\*\//y, strings: /'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'/y }

/** learn.microsoft.com/powershell/module/microsoft.powershell.core/about: quoting rules, comments. */
export const POWERSHELL: Lexis = {
  comments: /<#[\s\S]*?#>|#[^\n]*/y,
  strings: /'(?:''|[^'])*'|"(?:`.|""|[^"`])*"/y,
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

export interface Scanned {
  /** The text without its comments; what is a string stays. */
  readonly code: string
  readonly faults: readonly string[]
}

/** Drops comments and finds what is not closed. No compiler: a stray word within brackets passes. */
export function scan(text: string, { comments, strings }: Lexis): Scanned {
  const open: { readonly bracket: string; readonly line: number }[] = []
  const faults: string[] = []
  let code = ''
  let line = 1
  for (let at = 0; at < text.length; ) {
    const comment = match(comments, text, at)
    const string = comment === undefined ? match(strings, text, at) : undefined
    const piece = comment ?? string ?? (text[at] as string)
    if (comment === undefined) code += piece
    if (piece.length === 1) weigh(piece)
    line += piece.split('\n').length - 1
    at += piece.length
  }
  return { code, faults: [...faults, ...open.map((left) => `line ${left.line}: "${left.bracket}" is never closed`)] }

  function weigh(character: string): void {
    if (character === "'" || character === '"') faults.push(`line ${line}: a string is never closed`)
    if ('([{'.includes(character)) open.push({ bracket: character, line })
    const opener = PAIRS[character]
    if (opener !== undefined && open.pop()?.bracket !== opener)
      faults.push(`line ${line}: "${character}" closes nothing`)
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** What stands between the bracket at `at` and its fellow, strings skipped. */
export function inside(code: string, at: number, { strings }: Lexis): string {
  let depth = 0
  for (let here = at; here < code.length; here += match(strings, code, here)?.length ?? 1) {
    const character = code[here] as string
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    if (depth === 0) return code.slice(at + 1, here)
  }
  return code.slice(at + 1)
}
