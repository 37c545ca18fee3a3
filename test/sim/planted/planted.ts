import type { Plant } from '../world/live.ts'
import { cardPlants } from './card-plants.ts'
import { libraryPlants } from './library-plants.ts'
import { noticePlants } from './notice-plants.ts'
import { timePlants } from './time-plants.ts'

/** Faults put between the product and the outside, to see that they are found: by what they are called. */
export const PLANTED: Readonly<Record<string, Plant>> = {
  ...noticePlants,
  ...cardPlants,
  ...timePlants,
  ...libraryPlants,
}

export function plantNamed(name: string): Plant {
  const plant = PLANTED[name]
  if (!plant) throw new Error(`There is no planted fault "${name}".`)
  return plant
}
