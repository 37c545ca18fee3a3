/** `npm run sim:drive -- --runs N --seed S`: so many random deeds in libraries, held against a model. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runModel } from './run-model.ts'
import { openHome } from './world.ts'

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const runs = Number(values.runs ?? 10_000)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const dataDir = mkdtempSync(join(tmpdir(), 'drive-sim-'))
const home = await openHome(dataDir)
console.log(`seed ${seed}`)
const began = performance.now()
const { steps, kinds, failure } = await runModel(home, runs, seed)
const seconds = (performance.now() - began) / 1000
await home.tenant.close()
rmSync(dataDir, { recursive: true, force: true })
for (const [kind, times] of [...kinds].sort(([, a], [, b]) => b - a))
  console.log(`${String(times).padStart(6)} ${kind}`)
console.log(failure ?? `${steps} steps in ${seconds.toFixed(1)} s: tree, delta and versions agree.`)
process.exitCode = failure ? 1 : 0
