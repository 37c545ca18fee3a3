import type { Gate } from './gate.ts'
import { tellMissed } from './rooms.ts'
import { runTool } from './run-tool.ts'

/** Files, exports and dependencies that nothing uses, by knip. */
export const unused: Gate = {
  name: 'unused',
  async check(root) {
    const reporters = ['--reporter', 'symbols', '--reporter', './test/gates/unused-reporter.ts']
    const { code, output } = await runTool(root, 'knip', 'knip', ['--no-progress', ...reporters])
    const read = Number(/^knip read (\d+) files$/m.exec(output)?.[1] ?? 0)
    return { read, faults: [...tellMissed(root, read), ...(code === 0 ? [] : [output.trim()])] }
  },
}
