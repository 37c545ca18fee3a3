import type { Command } from '../command.ts'
import { writeCalendar } from './as-calendar.ts'
import { writeJson } from './as-json.ts'
import { writeTable } from './as-table.ts'
import { writeWallPlan } from './as-wall-plan.ts'
import { findProgramme } from './find-programme.ts'
import { makePlan } from './make-plan.ts'
import type { Plan } from './plan.ts'
import { type Format, OPTIONS, readRequest } from './read-request.ts'
import { writeOut } from './write-out.ts'

/** Dates a programme: the first thing a coordinator can have, with no server and no consent. */
export const schedule: Command<typeof OPTIONS> = {
  name: 'schedule',
  summary: 'Turn a notification date into all the dates of an inspection',
  options: OPTIONS,
  async run(values, terminal) {
    const request = readRequest(values)
    const programme = await findProgramme(request.programme)
    const written = await write[request.format](makePlan(programme, request))
    if (request.out !== undefined) await writeOut(request.out, written)
    else terminal.print(String(written))
  },
}

const write: Readonly<Record<Format, (plan: Plan) => string | Promise<Uint8Array>>> = {
  json: writeJson,
  table: writeTable,
  ics: writeCalendar,
  xlsx: writeWallPlan,
}
