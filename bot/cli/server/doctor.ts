import type { Command } from '../command.ts'
import { askServer } from './ask-server.ts'

/** `waymark doctor`: what an inspection depends on, looked at now. Fails when something is not good. */
export const doctor: Command<Record<never, never>> = {
  name: 'doctor',
  summary: 'look at everything that the inspections depend on, and say what to mend',
  options: {},
  async run({ json }, terminal) {
    const { checks } = await askServer({ type: 'doctor' })
    if (json) terminal.print(`${JSON.stringify({ checks }, null, 2)}\n`)
    else
      for (const { check, good, remedy } of checks)
        terminal.print(`${good ? 'good' : 'bad '}  ${check}${remedy ? `: ${remedy}` : ''}\n`)
    const bad = checks.filter(({ good }) => !good).length
    if (bad > 0) throw new Error(`${bad} of ${checks.length} checks are not good`)
  },
}
