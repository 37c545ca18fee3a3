import type { Command } from '../command.ts'
import { askServer } from './ask-server.ts'
import { INSPECTION } from './inspection-option.ts'

const options = {
  ...INSPECTION,
  plan: { type: 'boolean', help: 'show what would be made, kept and adopted; change nothing' },
} as const

/** `waymark provision`: the folders and columns of an inspection. */
export const provision: Command<typeof options> = {
  name: 'provision',
  summary: 'make the folders and columns that are missing; nothing is renamed or deleted',
  options,
  async run({ inspection, plan, json }, terminal) {
    const outcome = await askServer({ type: 'provision', planOnly: plan ?? false, ...(inspection && { inspection }) })
    if (json) return terminal.print(`${JSON.stringify(outcome, null, 2)}\n`)
    for (const { folder, step, restricted } of outcome.folders) {
      terminal.print(
        `${step.padEnd(6)} ${folder}${restricted ? '  (restricted: an administrator sets who may open it)' : ''}\n`,
      )
    }
    for (const column of outcome.columnsForAdministrator ?? []) {
      terminal.print(`column "${column}": an administrator is to make it with infra/azure/administrator.ps1 -Columns\n`)
    }
  },
}
