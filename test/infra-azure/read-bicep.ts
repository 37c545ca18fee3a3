import { BICEP, inside, scan } from './scan.ts'

export interface Parameter {
  readonly name: string
  readonly described: boolean
  readonly secure: boolean
  readonly required: boolean
}

export interface BicepModule {
  readonly name: string
  readonly path: string
  readonly given: readonly string[]
}

/** One Bicep file as far as our checks look into it. */
export interface BicepFile {
  readonly code: string
  readonly faults: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly variables: ReadonlyMap<string, string>
  readonly modules: readonly BicepModule[]
  readonly outputs: ReadonlyMap<string, string>
  /** `Microsoft.Web/sites@2024-04-01`; a nested one as it stands, such as `config@2024-04-01`. */
  readonly types: readonly string[]
  /** Names and values of the web app's settings. */
  readonly settings: ReadonlyMap<string, string>
}

const PARAMETER = /^((?:@[^\n]*\n)*)param (\w+) \w+( =)?/gm

export function readBicep(text: string): BicepFile {
  const { code, faults } = scan(text, BICEP)
  return {
    code,
    faults,
    parameters: [...code.matchAll(PARAMETER)].map(([, decorators = '', name = '', fallback]) => ({
      name,
      described: decorators.includes('@description('),
      secure: decorators.includes('@secure()'),
      required: fallback === undefined,
    })),
    variables: entries(code, /^var (\w+) = (.+)$/gm),
    modules: [...code.matchAll(/^module (\w+) '([^']+)' = \{/gm)].map((found) => readModule(code, found)),
    outputs: entries(code, /^output (\w+) \w+ = (.+)$/gm),
    types: [...code.matchAll(/^\s*resource \w+ '([^']+)' (?:existing )?=/gm)].map(([, type = '']) => type),
    settings: readSettings(code),
  }
}

function entries(code: string, pattern: RegExp): ReadonlyMap<string, string> {
  return new Map([...code.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]))
}

function readModule(code: string, found: RegExpExecArray): BicepModule {
  const [whole, name = '', path = ''] = found
  const body = inside(code, found.index + whole.length - 1, BICEP)
  const params = body.indexOf('params: {')
  const given = params < 0 ? '' : inside(body, params + 'params: '.length, BICEP)
  return { name, path, given: [...entries(given, /^\s{4}(\w+): (.+)$/gm).keys()] }
}

function readSettings(code: string): ReadonlyMap<string, string> {
  const named = code.indexOf("name: 'appsettings'")
  const properties = named < 0 ? -1 : code.indexOf('properties: {', named)
  if (properties < 0) return new Map()
  return entries(inside(code, properties + 'properties: '.length, BICEP), /^\s+(\w+): (.+)$/gm)
}
