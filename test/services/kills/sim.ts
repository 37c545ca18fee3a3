/**
 * `npm run sim:kills -- --runs N --seed S`: so many kills over the named points of every outside effect, and what then
 * stands in the tenant. `--only N` tries one of them again.
 */
import { parseArgs } from 'node:util'
import { drawBlow } from './blow.ts'
import { drawTable } from './table.ts'
import { type Finding, isViolation, openTrial, tellFinding } from './try-kill.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
})
const runs = Number(values.runs ?? 200)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const numbers = values.only === undefined ? Array.from({ length: runs }, (_, index) => index) : [Number(values.only)]
console.log(`seed ${seed}`)
const began = performance.now()
const trial = await openTrial()
const findings: Finding[] = []
for (const number of numbers) {
  const finding = await trial.tryKill(drawBlow(seed, number))
  findings.push(finding)
  if (isViolation(finding) || values.only !== undefined) console.log(tellFinding(finding))
}
await trial.close()
const violations = findings.filter(isViolation)
console.log(drawTable(findings))
console.log(`${violations.length} violations in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
if (violations.length > 0)
  console.log(`Again: npm run sim:kills -- --seed ${seed} --only ${violations[0]?.blow.number}`)
process.exit(violations.length > 0 ? 1 : 0)
