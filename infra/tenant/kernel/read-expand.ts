import { badRequest } from './errors.ts'

/** One thing to expand, with the options that stand in its brackets: `$select`, `$expand`, `$top`. */
export interface Expansion {
  name: string
  options: ReadonlyMap<string, string>
}

/** Takes `columns,items($expand=fields($select=A,B);$top=5)` apart; the `$` of an option in brackets may be left out. */
export function readExpansions(text: string): Expansion[] {
  return split(text, ',').map((each) => {
    const [whole, name = '', , inside] = /^(\w+)(\((.*)\))?$/.exec(each) ?? []
    if (whole === undefined) throw badRequest(`Parsing OData Select and Expand failed: '${each}'.`, 'BadRequest')
    return { name, options: new Map(split(inside ?? '', ';').map(readOption)) }
  })
}

/** Names in a `$select` among the options; undefined: all. */
export function selectedIn({ options }: Expansion): string[] | undefined {
  return options.get('$select')?.split(',')
}

/** Refuses options that are not carried out. */
export function checkOptions({ name, options }: Expansion, known: readonly string[]): void {
  const unknown = [...options.keys()].find((option) => !known.includes(option))
  if (unknown) throw badRequest(`The option '${unknown}' is not supported within $expand=${name}.`)
}

function readOption(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 0) throw badRequest(`Parsing OData Select and Expand failed: '${text}'.`, 'BadRequest')
  const name = text.slice(0, at)
  return [(name.startsWith('$') ? name : `$${name}`).toLowerCase(), text.slice(at + 1)]
}

/** At a sign, but not inside brackets. */
function split(text: string, sign: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === sign && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
