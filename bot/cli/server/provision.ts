import type { FolderLine, Outcome } from '../../operator/order.ts'
import type { Command } from '../command.ts'
import { askServer } from './ask-server.ts'
import { INSPECTION } from './inspection-option.ts'

const options = {
  ...INSPECTION,
  plan: { type: 'boolean', help: 'show what would be made, kept, adopted and asked about; change nothing' },
} as const

/** `waymark provision`: the folders and columns of an inspection. */
export const provision: Command<typeof options> = {
  name: 'provision',
  summary: 'make the folders and columns that are missing; nothing is renamed or deleted',
  options,
  async run({ inspection, plan, json }, terminal) {
    const outcome = await askServer({ type: 'provision', planOnly: plan ?? false, ...(inspection && { inspection }) })
    if (json) return terminal.print(`${JSON.stringify(outcome, null, 2)}\n`)
    for (const line of linesOf(outcome)) terminal.print(`${line}\n`)
  },
}

function linesOf({
  folders,
  others,
  columnsForAdministrator = [],
  restrictedForAdministrator: open = 0,
  library = [],
}: Provisioned): readonly string[] {
  return [
    ...folders.flatMap(folderLines),
    ...(others === undefined ? [] : [`never touched: ${others} other items directly in the library`]),
    ...columnsForAdministrator.map((title) => `column "${title}": an administrator is to make it (${SCRIPT})`),
    ...(open > 0 ? [`${open} restricted folders are not known to have permissions of their own (${SCRIPT})`] : []),
    ...library,
  ]
}

type Provisioned = Extract<Outcome, { type: 'provision' }>

const SCRIPT = 'waymark administrator-script'

function folderLines({ folder, step, restricted, foundAs, candidates, why }: FolderLine): readonly string[] {
  const found = foundAs === undefined ? '' : `, there as "${foundAs}"`
  const note = restricted ? '  (restricted)' : ''
  return [
    `${step.padEnd(6)} ${folder}${found}${note}`,
    ...(candidates
      ? [`       Is it ${candidates.map((name) => `"${name}"`).join(' or ')}? Say so in the tab, under Folders.`]
      : []),
    ...(why === undefined ? [] : [`       ${why}`]),
  ]
}
