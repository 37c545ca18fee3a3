import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate } from './gate.ts'
import { isTypeScript, ROOMS, tellMissed } from './rooms.ts'
import { runTool } from './run-tool.ts'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] }
}

/** Which room may import which, by dependency-cruiser; the compiler's word on it a second time, `import type` included. */
export const directions: Gate = {
  name: 'directions',
  async check(root) {
    const rooms = ROOMS.filter((room) => existsSync(join(root, room)))
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...rooms]
    const { code, output, stdout } = await runTool(root, 'dependency-cruiser', 'depcruise', args)
    if (!stdout.startsWith('{')) return { read: 0, faults: [output.trim() || `depcruise ended with ${code}`] }
    const { modules, summary }: Cruise = JSON.parse(stdout)
    const read = modules.filter(({ source }) => isTypeScript(source) && !source.includes('node_modules/')).length
    const faults = summary.violations.map(({ from, to, rule }) => `${from} imports ${to}, but: ${rule.name}`)
    return { read, faults: [...tellMissed(root, read), ...faults] }
  },
}
