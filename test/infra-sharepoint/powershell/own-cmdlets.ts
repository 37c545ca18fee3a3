import type { Cmdlet, Given } from './run-script.ts'
import { isSame, isTrue, itemsOf, ScriptError, toText } from './values.ts'

/** What the scripts write on the screen and keep in files. */
export interface Console {
  readonly said: string[]
  readonly files: Map<string, string>
}

/** Those of PowerShell itself that the scripts use. */
export function ownCmdlets({ said, files }: Console): ReadonlyMap<string, Cmdlet> {
  const pathOf = (given: Given) => toText(given.named.get('literalpath'))
  const cmdlets: Readonly<Record<string, Cmdlet>> = {
    'set-strictmode': () => [],
    'out-null': () => [],
    'write-host': ({ placed }) => say(toText(placed[0])),
    'write-warning': ({ placed }) => say(`WARNING: ${toText(placed[0])}`),
    'join-path': ({ placed }) => [placed.map(toText).join('/')],
    'where-object': ({ placed }, input, run) => input.filter((item) => isTrue(run(placed[0], item))),
    'foreach-object': ({ placed }, input, run) => input.flatMap((item) => itemsOf(run(placed[0], item))),
    'sort-object': (_given, input) => input.toSorted((a, b) => toText(a).localeCompare(toText(b), 'en')),
    'compare-object': ({ placed: [one, other] }) => [
      ...itemsOf(one).filter((item) => !itemsOf(other).some((each) => isSame(each, item))),
      ...itemsOf(other).filter((item) => !itemsOf(one).some((each) => isSame(each, item))),
    ],
    'convertto-json': ({ placed }) => [JSON.stringify(placed[0], null, 2)],
    'convertfrom-json': (_given, input) => [JSON.parse(input.map(toText).join('\n'))],
    'test-path': (given) => [files.has(pathOf(given))],
    'get-content'(given) {
      const content = files.get(pathOf(given))
      if (content === undefined) throw new ScriptError(`Cannot find path '${pathOf(given)}'.`)
      return [content]
    },
    'set-content'(given, input) {
      files.set(pathOf(given), input.map(toText).join('\n'))
      return []
    },
  }
  return new Map(Object.entries(cmdlets))

  function say(text: string): [] {
    said.push(text)
    return []
  }
}
