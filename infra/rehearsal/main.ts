import { readSettings } from './settings.ts'
import { startRehearsal } from './start-rehearsal.ts'
import { tellFailure } from './tell-failure.ts'

try {
  const rehearsal = await startRehearsal(readSettings(), {
    tenantReady: (url) => process.stdout.write(`Stand-in tenant ready ${url}\n`),
  })
  const stop = () => void rehearsal.stop().then(() => process.exit(0))
  // One Ctrl-C may arrive twice: from the terminal, and passed on by whoever started this.
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // Last: whoever reads it may end it at once.
  process.stdout.write(`Waymark ready ${rehearsal.url}\n`)
  void rehearsal.ended.then(async (code) => {
    await rehearsal.stop()
    process.exit(code ?? 1)
  })
} catch (error) {
  const { line, code } = tellFailure(error)
  process.stderr.write(`${line}\n`)
  process.exit(code)
}
