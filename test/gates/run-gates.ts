import { GATES } from './all.ts'
import { type Gate, refusals } from './gate.ts'

const SHOWN = 100

/** Runs every gate on the tree at `root`, tells one line a gate and why it refuses; answers which ones pass. */
export function runGates(root: string, tell: (text: string) => void): Promise<boolean[]> {
  return Promise.all(GATES.map((gate) => runGate(gate, root, tell)))
}

async function runGate(gate: Gate, root: string, tell: (text: string) => void): Promise<boolean> {
  const started = performance.now()
  const verdict = await gate.check(root)
  const reasons = refusals(verdict)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const mark = reasons.length === 0 ? 'ok     ' : 'REFUSED'
  tell(`${gate.name.padEnd(11)} ${mark} ${seconds.padStart(5)} s  read ${verdict.read} files\n${indent(reasons)}`)
  return reasons.length === 0
}

function indent(reasons: readonly string[]): string {
  const lines = reasons.flatMap((reason) => reason.split('\n'))
  const more = lines.length > SHOWN ? [`... and ${lines.length - SHOWN} lines more`] : []
  return [...lines.slice(0, SHOWN), ...more].map((line) => `    ${line}\n`).join('')
}
