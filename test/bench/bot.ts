/**
 * `npm run bench:bot -- --seconds 60 --runs 5 --rate 50`: how soon `what's due` is answered, beside the echo of a bare
 * botbuilder bot under the same load, in turns. Exit 1 where the median of the runs' ratios of p95 is above 1.5.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { type Answered, type Chats, type Load, openChats, percentile } from './bot-load.ts'
import { type Deployment, openDeployment } from './deployment.ts'
import { askersOf } from './many-places.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    runs: { type: 'string', default: '5' },
    rate: { type: 'string', default: '50' },
    places: { type: 'string', default: '12' },
    database: { type: 'string', default: 'server' },
  },
})
const [seconds, runs, rate, places] = [values.seconds, values.runs, values.rate, values.places].map(Number) as [
  number,
  number,
  number,
  number,
]
const MINUTE = 60_000
/** Of p95, the answer's beside the echo's. */
const MOST = 1.5

const chats = await openChats()
const server = values.database === 'server' ? await startPostgres() : undefined
const deployment = await openDeployment(places, server?.url)
const echo = fork(join(import.meta.dirname, 'echo-bot.ts'), { env: { ...process.env, ...deployment.environment } })
try {
  for (let place = 1; place <= places; place += 1) {
    await deployment.ask({ type: 'set up', place, cardTime: '09:00' })
    await deployment.windTo(deployment.tenant.clock.now() + MINUTE)
  }
  process.exitCode = await compare(await loadsFor(deployment, chats, echo))
} finally {
  echo.disconnect()
  await deployment.close()
  await server?.stop()
  await chats.close()
}

interface Loads {
  readonly product: Load
  readonly echo: Load
}

async function loadsFor({ tenant, url }: Deployment, { url: serviceUrl }: Chats, bot: ChildProcess): Promise<Loads> {
  const [app] = tenant.kernel.content.apps
  if (!app) throw new Error('The tenant has no app.')
  const [port] = (await once(bot, 'message')) as [number]
  const token = await tenant.kernel.tokens.forChannel(app, serviceUrl)
  const { tenantId } = tenant.kernel.content
  const common = { askers: askersOf(places), text: "what's due", rate, seconds, token, appId: app.appId, tenantId }
  return { product: { ...common, botUrl: url }, echo: { ...common, botUrl: `http://127.0.0.1:${port}` } }
}

async function compare({ product, echo: echoing }: Loads): Promise<number> {
  // Once for the compiler, so that the first measured is not slower for being first.
  for (const load of [echoing, product]) await chats.put({ ...load, seconds: Math.min(seconds, 10) })
  row(['run', 'echo p50', 'echo p95', "what's due p50", "what's due p95", 'ratio', 'unanswered', 'load'])
  row(['---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:'])
  const ratios: number[] = []
  let lost = 0
  for (let run = 1; run <= runs; run += 1) {
    const [plain, ours] = [await chats.put(echoing), await chats.put(product)]
    const ratio = percentile(ours.times, 0.95) / percentile(plain.times, 0.95)
    const missing = [plain, ours].reduce((sum, { unanswered, refused }) => sum + unanswered + refused, 0)
    ratios.push(ratio)
    lost += missing
    row([run, ...figures(plain), ...figures(ours), ratio.toFixed(2), missing, loadavg()[0]?.toFixed(1)])
  }
  const median = percentile(
    ratios.toSorted((a, b) => a - b),
    0.5,
  )
  const holds = median <= MOST && lost === 0
  console.log(
    `${rate} messages a second for ${seconds} s: in the middle ${median.toFixed(2)} times the echo, at most ${MOST}.`,
  )
  return holds ? 0 : 1
}

function figures({ times }: Answered): readonly string[] {
  return [0.5, 0.95].map((share) => `${percentile(times, share).toFixed(1)} ms`)
}

function row(cells: readonly unknown[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
