import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads one of the published contracts, whose shape the caller knows; `npm run test:contracts` says where they lie. */
export function readContract<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(join(process.env.WAYMARK_CONTRACTS ?? '', file), 'utf8'))
}
