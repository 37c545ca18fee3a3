/**
 * `npm run sim:kills -- --runs N --seed S`: so many kills over the named points of every outside effect, and what then
 * stands in the tenant. `--only N` tries one of them again. `--sigkills` has the server's whole process killed too.
 */
import { parseArgs } from 'node:util'
import { drawBlow } from './blow.ts'
import { liveThroughKills } from './killed-server.ts'
import { SIGKILLS } from './sigkills.ts'
import { drawTable } from './table.ts'
import { compare } from './truth.ts'
import { type Finding, isViolation, openTrial, tellFinding } from './try-kill.ts'

const { values } = parseArgs({
  options: {
    ...{ runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
    sigkills: { type: 'boolean' },
  },
})
const began = performance.now()
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed}`)
const violations = (await tryBlows()) + (values.sigkills ? await trySigkills() : 0)
console.log(`${violations} violations in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
process.exit(violations > 0 ? 1 : 0)

async function tryBlows(): Promise<number> {
  const runs = Array.from({ length: Number(values.runs ?? 200) }, (_, index) => index)
  const trial = await openTrial()
  const findings: Finding[] = []
  for (const number of values.only === undefined ? runs : [Number(values.only)]) {
    const finding = await trial.tryKill(drawBlow(seed, number))
    findings.push(finding)
    if (isViolation(finding) || values.only !== undefined) console.log(tellFinding(finding))
  }
  await trial.close()
  console.log(drawTable(findings))
  const [first, ...others] = findings.filter(isViolation)
  if (!first) return 0
  console.log(`Again: npm run sim:kills -- --seed ${seed} --only ${first.blow.number}`)
  return others.length + 1
}

async function trySigkills(): Promise<number> {
  const whole = await liveThroughKills([])
  const { truth, kills } = await liveThroughKills(SIGKILLS)
  const { twice, missing, unmarked, sentAgain } = compare(whole.truth, truth)
  const wrong = [...twice, ...missing, ...unmarked]
  for (const line of wrong) console.log(line)
  const counts = `twice ${twice.length}, missing ${missing.length}, sent again ${sentAgain.length}, unmarked repeats ${unmarked.length}`
  console.log(`The server killed with SIGKILL ${kills} times: ${counts}.`)
  return wrong.length
}
