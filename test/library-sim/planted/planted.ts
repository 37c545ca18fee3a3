import type { Plant } from '../world/process.ts'
import { LIBRARY_PLANTS } from './library-plants.ts'
import { LOG_PLANTS } from './log-plants.ts'
import { NOTICE_PLANTS } from './notice-plants.ts'
import { RECORD_PLANTS } from './record-plants.ts'

/** Faults that are planted in the product to see that they are found, by name. */
export const PLANTED: Readonly<Record<string, Plant>> = {
  ...LIBRARY_PLANTS,
  ...RECORD_PLANTS,
  ...LOG_PLANTS,
  ...NOTICE_PLANTS,
}

export function plantNamed(name: string): Plant {
  const plant = PLANTED[name]
  if (!plant) throw new Error(`There is no planted fault "${name}".`)
  return plant
}
