import { compiler } from './compiler.ts'
import { COMPILER_FAULTS } from './compiler-faults.ts'
import { refusesEach } from './refuses-each.ts'

// The gate itself reads all rooms; these take it most of its time.
refusesEach(compiler, COMPILER_FAULTS, ['test', 'tab', 'infra/tenant/desk'])
