import type { Command, Terminal } from './command.ts'
import { describeCommand, describeCommands } from './help.ts'
import { readArguments } from './read-arguments.ts'
import { WrongUse } from './wrong-use.ts'

export type ExitCode = 0 | 1 | 2

/** Carries out one call. What goes wrong is one line on the error side, never a stack. */
export async function runCli(
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--help') {
    terminal.print(describeCommands(commands))
    return 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    const names = commands.map((known) => known.name).join(', ')
    const problem = name === undefined ? 'no command given' : `no command '${oneLine(name)}'`
    terminal.complain(`waymark: ${problem}; there are ${names}, and --help\n`)
    return 2
  }
  return runCommand(command, rest, terminal)
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const values = readArguments(args, command.options)
    if (values.help) terminal.print(describeCommand(command))
    else await command.run(values, terminal)
    return 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    terminal.complain(`waymark ${command.name}: ${oneLine(message)}\n`)
    return error instanceof WrongUse ? 2 : 1
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
