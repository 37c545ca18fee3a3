import { findDutyFaults } from './duty-faults.ts'
import { findIdentityFaults } from './identity-faults.ts'
import { findPhaseFaults } from './phase-faults.ts'
import type { Programme } from './programme.ts'
import { type Finding, type ProgrammeFault, toFault } from './programme-fault.ts'
import { programmeShape } from './programme-shape.ts'
import { findReferenceFaults } from './reference-faults.ts'
import { findShapeFaults } from './shape-faults.ts'
import { findWeekFaults } from './week-faults.ts'

/**
 * Every fault of a programme given as plain data, such as a parsed JSON file; empty when it is a `Programme`.
 * While its structure is wrong nothing else is looked at.
 */
export function checkProgramme(value: unknown): ProgrammeFault[] {
  return findFaults(value).map((finding) => toFault(value, finding))
}

function findFaults(value: unknown): Finding[] {
  const shaped = programmeShape.safeParse(value)
  if (!shaped.success) return findShapeFaults(value, shaped.error.issues)
  const programme: Programme = shaped.data
  return [findIdentityFaults, findReferenceFaults, findWeekFaults, findPhaseFaults, findDutyFaults].flatMap((find) =>
    find(programme),
  )
}
