import type { Command } from '../command.ts'
import { askServer } from './ask-server.ts'
import { INSPECTION } from './inspection-option.ts'

/** `waymark sync`: a look at the library now. */
export const sync: Command<typeof INSPECTION> = {
  name: 'sync',
  summary: 'look at the library now instead of at the next sweep',
  options: INSPECTION,
  async run({ inspection, json }, terminal) {
    const outcome = await askServer({ type: 'sync', ...(inspection && { inspection }) })
    const said = outcome.changed ? 'something changed, and is told' : 'nothing changed'
    terminal.print(json ? `${JSON.stringify(outcome)}\n` : `${outcome.inspection}: ${said}\n`)
  },
}
