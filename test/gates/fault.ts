import type { Plant } from './scratch-tree.ts'

/** One planted fault: what it is, its files (the first is the one at fault), and what the gate says of it. */
export interface Fault {
  readonly what: string
  readonly files: Plant
  readonly says: string
}
