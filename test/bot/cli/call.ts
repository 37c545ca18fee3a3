import { commands } from '../../../bot/cli/commands.ts'
import { runCli } from '../../../bot/cli/run-cli.ts'

/** Calls the operator's commands in this process and returns what a terminal would have seen. */
export async function call(...args: readonly string[]) {
  let out = ''
  let err = ''
  const code = await runCli(commands, args, {
    print: (text) => {
      out += text
    },
    complain: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

/** `schedule` for the programme that comes with it, notified on a day. */
export function callSchedule(notified: string, ...more: readonly string[]) {
  return call('schedule', '--programme', 'jias-adults', '--notified', notified, ...more)
}
