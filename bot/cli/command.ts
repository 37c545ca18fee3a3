import type { ParseArgsOptionDescriptor, parseArgs } from 'node:util'

/** One of the operator's commands: a file of its own and a line in `commands.ts`. */
export interface Command<O extends Options = Options> {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  readonly options: O
  /** Throws `WrongUse` for what the caller can mend (exit 2); anything else thrown is a failure (exit 1). */
  run(values: Values<O>, terminal: Terminal): Promise<void>
}

export type Options = Readonly<Record<string, Option>>

export interface Option extends ParseArgsOptionDescriptor {
  /** What stands for the value in the help: `YYYY-MM-DD`. Absent for a switch. */
  readonly value?: string
  readonly help: string
}

/** What was given, by option: text, or true for a switch, or a list for what may be repeated. */
export type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O & typeof COMMON_OPTIONS }>>['values']

/** Every command has these. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', help: 'answer as JSON' },
  help: { type: 'boolean', help: 'show this help' },
} as const satisfies Options

export interface Terminal {
  print(text: string): void
  complain(text: string): void
}
