import { parseArgs } from 'node:util'
import { COMMON_OPTIONS, type Options, type Values } from './command.ts'
import { WrongUse } from './wrong-use.ts'

/**
 * Reads a command's arguments strictly: what is unknown, lacks its value or is given twice is refused,
 * since a misspelt flag that is passed over gives a wrong answer that looks right.
 */
export function readArguments<O extends Options>(args: readonly string[], options: O): Values<O> {
  const known = { ...options, ...COMMON_OPTIONS }
  const { values, tokens } = parse(args, known)
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option' || known[token.name]?.multiple) continue
    if (seen.has(token.name)) throw new WrongUse(`--${token.name} is given twice; give it once`)
    seen.add(token.name)
  }
  return values as Values<O>
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, tokens: true })
  } catch (error) {
    throw new WrongUse(explain(error, options), { cause: error })
  }
}

/** The parser's own messages run over several lines and know no remedy. */
function explain(error: unknown, options: Options): string {
  const { code, message } = error as { code?: string; message: string }
  const named = /'(?:-\w, )?(-[^' ]*|[^']*)/.exec(message)?.[1]?.split('=')[0] ?? ''
  const flags = Object.keys(options).map((name) => `--${name}`)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `no option ${named}; there are ${flags.join(', ')}`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `'${named}' follows no option; put its option before it`
  const value = options[named.slice(2)]?.value
  if (value) return `${named} needs a value: ${named} ${value}`
  return `${named} is a switch and takes no value`
}
