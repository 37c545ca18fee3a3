import { compiler } from './compiler.ts'
import { directions } from './directions.ts'
import type { Gate } from './gate.ts'
import { lengths } from './lengths.ts'
import { linter } from './linter.ts'
import { unused } from './unused.ts'
import { words } from './words.ts'

export const GATES: readonly Gate[] = [compiler, linter, unused, directions, lengths, words]
