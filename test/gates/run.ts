/** `npm run check`: every gate on the tree, one line a gate, exit 1 if one refuses. */
import { GATES } from './all.ts'
import { type Gate, refusals } from './gate.ts'

const SHOWN = 100

async function runGate(gate: Gate): Promise<boolean> {
  const started = performance.now()
  const verdict = await gate.check(process.cwd())
  const reasons = refusals(verdict)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const mark = reasons.length === 0 ? 'ok     ' : 'REFUSED'
  const lines = reasons.flatMap((reason) => reason.split('\n'))
  const more = lines.length > SHOWN ? [`... and ${lines.length - SHOWN} lines more`] : []
  const told = [...lines.slice(0, SHOWN), ...more].map((line) => `    ${line}\n`).join('')
  process.stdout.write(`${gate.name.padEnd(11)} ${mark} ${seconds.padStart(5)} s  read ${verdict.read} files\n${told}`)
  return reasons.length === 0
}

const passed = await Promise.all(GATES.map(runGate))
process.exitCode = passed.every(Boolean) ? 0 : 1
