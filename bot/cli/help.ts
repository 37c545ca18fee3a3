import { COMMON_OPTIONS, type Command, type Options } from './command.ts'

const CALL = 'npm run -s waymark --'

/** The list of commands. */
export function describeCommands(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    `Usage: ${CALL} COMMAND [OPTIONS]`,
    '',
    ...lines,
    '',
    `More on one of them: ${CALL} COMMAND --help`,
    'Ends with 0 when done, 1 when it failed, 2 when called wrongly.',
    '',
  ].join('\n')
}

/** One command and its options. */
export function describeCommand({ name, summary, options }: Command): string {
  const rows = Object.entries<Options[string]>({ ...options, ...COMMON_OPTIONS }).map(
    ([flag, { value, help }]) => [`--${flag}${value ? ` ${value}` : ''}`, help] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  const lines = rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`)
  return [`Usage: ${CALL} ${name} [OPTIONS]`, '', `${summary}.`, '', ...lines, ''].join('\n')
}
