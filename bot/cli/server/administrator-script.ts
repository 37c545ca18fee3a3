import type { Command } from '../command.ts'
import { askServer } from './ask-server.ts'
import { INSPECTION } from './inspection-option.ts'

const options = {
  ...INSPECTION,
  'partnership-group': {
    type: 'string',
    value: 'NAME',
    help: 'SharePoint group of those of the partnership who may open the restricted folders',
  },
  'inspectors-group': { type: 'string', value: 'NAME', help: 'SharePoint group of the inspection team' },
} as const

/** `waymark administrator-script`: what only an administrator can give the library, as a script to read and run. */
export const administratorScript: Command<typeof options> = {
  name: 'administrator-script',
  summary: 'print the script for a SharePoint administrator: columns, view, restricted folders, and its undo',
  options,
  async run(values, terminal) {
    const { script } = await askServer({
      type: 'administrator-script',
      ...(values.inspection && { inspection: values.inspection }),
      partnershipGroup: values['partnership-group'] ?? 'Inspection, partnership',
      inspectorsGroup: values['inspectors-group'] ?? 'Inspection, inspection team',
    })
    terminal.print(values.json ? `${JSON.stringify({ script }, null, 2)}\n` : script)
  },
}
