import { readFileSync } from 'node:fs'
import { faultOf, inspectionFile } from '../../operator/inspection-file.ts'
import type { Command } from '../command.ts'
import { WrongUse } from '../wrong-use.ts'
import { askServer } from './ask-server.ts'

const options = {
  file: { type: 'string', value: 'FILE.json', help: 'the new inspection: who, where, when notified' },
  'folders-later': {
    type: 'boolean',
    help: 'make no folders yet: the coordinator looks at the plan in the tab, changes it, and has them made',
  },
  'book-meetings': { type: 'boolean', help: 'the coordinator agrees that the partnership meetings are booked now' },
} as const

/** `waymark set-up`: a new inspection, running at the end. Run again with the same file it goes on where it stopped. */
export const setUp: Command<typeof options> = {
  name: 'set-up',
  summary: 'set up a new inspection from a file, and run it',
  options,
  async run({ file, 'folders-later': later = false, 'book-meetings': book = false, json }, terminal) {
    const request = readFile(file)
    const outcome = await askServer({ type: 'set-up', request, bookMeetings: book, foldersLater: later })
    if (json) return terminal.print(`${JSON.stringify(outcome, null, 2)}\n`)
    const { inspection, made, kept, open, meetings, columnsForAdministrator } = outcome
    terminal.print(`${inspection} runs: ${made} folders made, ${kept} kept, ${meetings} meetings booked\n`)
    if (later) terminal.print('no folders are made yet: the coordinator finds the plan in the tab, under Folders\n')
    if (open > 0)
      terminal.print(`${open} folders wait for an answer: the coordinator gives it in the tab, under Folders\n`)
    for (const column of columnsForAdministrator) {
      terminal.print(`column "${column}": an administrator is to make it (waymark administrator-script)\n`)
    }
  },
}

function readFile(file: string | undefined) {
  if (!file) throw new WrongUse('--file is missing: name the file that holds the inspection')
  const value = parse(file)
  const fault = faultOf(value)
  if (fault !== null) throw new WrongUse(`--file ${file}: ${fault}`)
  return inspectionFile.parse(value)
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new WrongUse(`--file ${file} cannot be read as JSON: check its name and its commas`, { cause })
  }
}
