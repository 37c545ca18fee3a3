import { linter } from './linter.ts'
import { LINTER_FAULTS } from './linter-faults.ts'
import { refusesEach } from './refuses-each.ts'

refusesEach(linter, LINTER_FAULTS)
