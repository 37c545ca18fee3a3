/** `npm run test:contracts`: holds what is sent against the contracts published by Microsoft, where these are at hand. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readReport, runVitest } from '../run-vitest.ts'
import { tellTally } from '../tally.ts'
import { tellRefusals } from './refusals/tell-refusals.ts'

const given = process.env.WAYMARK_CONTRACTS
const folder = given && resolve(given)
if (!folder) {
  process.stdout.write('contracts: not run (WAYMARK_CONTRACTS is not set)\n')
} else if (existsSync(folder)) {
  const tally = await runVitest(['--project', 'contracts'], { ...process.env, WAYMARK_CONTRACTS: folder })
  process.stdout.write(tellRefusals(readReport() ?? { testResults: [] }))
  process.stdout.write(tellTally(tally))
  process.exitCode = tally.failed === 0 ? 0 : 1
} else {
  process.stdout.write(`contracts: not run (${given} is not there)\n`)
}
