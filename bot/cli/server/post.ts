import type { Command } from '../command.ts'
import { askServer } from './ask-server.ts'
import { INSPECTION } from './inspection-option.ts'

/** `waymark post`: the weekly card, if it is due and not there, and its edits. */
export const post: Command<typeof INSPECTION> = {
  name: 'post',
  summary: "post the running week's card if it is due, and bring the cards up to date",
  options: INSPECTION,
  async run({ inspection, json }, terminal) {
    const outcome = await askServer({ type: 'post', ...(inspection && { inspection }) })
    terminal.print(json ? `${JSON.stringify(outcome)}\n` : `${outcome.inspection}: the cards are up to date\n`)
  },
}
