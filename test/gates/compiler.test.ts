import { compiler } from './compiler.ts'
import { COMPILER_FAULTS } from './compiler-faults.ts'
import { refusesEach } from './refuses-each.ts'

refusesEach(compiler, COMPILER_FAULTS)
