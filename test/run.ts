/** `npm test`: the gates, then every suite but the contracts. Its last line is `N passed, N failed`. */
import { runGates } from './gates/run-gates.ts'
import { runVitest } from './run-vitest.ts'
import { tellTally } from './tally.ts'

const gates = await runGates(process.cwd(), (text) => process.stdout.write(text))
const tests = await runVitest(['--project', '!contracts', '--coverage'])
const failed = tests.failed + gates.filter((passed) => !passed).length
process.stdout.write(tellTally({ ...tests, passed: tests.passed + gates.filter(Boolean).length, failed }))
process.exitCode = failed === 0 ? 0 : 1
