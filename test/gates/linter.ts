import type { Gate } from './gate.ts'
import { tellMissed } from './rooms.ts'
import { runTool } from './run-tool.ts'

/** Format, lint and who may use which package, by Biome. */
export const linter: Gate = {
  name: 'linter',
  async check(root) {
    const args = ['check', '--error-on-warnings', '--max-diagnostics=none', '--colors=off', '.']
    const { code, output } = await runTool(root, '@biomejs/biome', 'biome', args)
    const read = Number(/^Checked (\d+) files?/m.exec(output)?.[1] ?? 0)
    return { read, faults: [...tellMissed(root, read), ...(code === 0 ? [] : [output.trim()])] }
  },
}
