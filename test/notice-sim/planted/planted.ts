import type { Plant } from '../world/process.ts'
import { messagePlants } from './message-plants.ts'
import { storePlants } from './store-plants.ts'

/** Faults put between the product and the outside, to see that they are found: by what they are called. */
export const PLANTED: Readonly<Record<string, Plant>> = { ...messagePlants, ...storePlants }

export function plantNamed(name: string): Plant {
  const plant = PLANTED[name]
  if (!plant) throw new Error(`There is no planted fault "${name}".`)
  return plant
}
