/**
 * `npm run bench:bot` (60 seconds, five runs, 50 messages a second where nothing else is said): how soon `what's due` is answered, beside the echo of a bare
 * botbuilder bot under the same load, in turns. Exit 1 where the median of the runs' ratios of p95 is above 1.5.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { type Chats, type Load, openChats, percentile } from './bot-load.ts'
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
/** For an answer after the last message. */
const PATIENCE = 20_000
/** Looked at so often, for so many milliseconds each, whether a processor is busy for less than this share. */
const MOST_LOOKS = 30
const LOOK = 2000
const RESTING = 0.1
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

/** A bot under load, and the milliseconds that its processor was busy so far. */
interface Loaded {
  readonly load: Load
  readonly busy: () => Promise<number>
}

interface Loads {
  readonly product: Loaded
  readonly echo: Loaded
}

async function loadsFor(
  { tenant, url, ask }: Deployment,
  { url: serviceUrl }: Chats,
  bot: ChildProcess,
): Promise<Loads> {
  const [app] = tenant.kernel.content.apps
  if (!app) throw new Error('The tenant has no app.')
  const [port] = (await once(bot, 'message')) as [number]
  const token = await tenant.kernel.tokens.forChannel(app, serviceUrl)
  const { tenantId } = tenant.kernel.content
  const common = {
    askers: askersOf(places),
    text: "what's due",
    rate,
    seconds,
    token,
    appId: app.appId,
    tenantId,
    patience: PATIENCE,
  }
  const busy = async () => {
    bot.send('busy?')
    return ((await once(bot, 'message')) as [number])[0]
  }
  return {
    product: { load: { ...common, botUrl: url }, busy: () => ask({ type: 'processor time' }) },
    echo: { load: { ...common, botUrl: `http://127.0.0.1:${port}` }, busy },
  }
}

async function compare({ product, echo: echoing }: Loads): Promise<number> {
  await rest(product)
  // Once for the compiler, so that the first measured is not slower for being first.
  for (const { load } of [echoing, product]) await chats.put({ ...load, seconds: Math.min(seconds, 10) })
  const both = ['echo', "what's due"].flatMap((bot) => [`${bot} p50`, `${bot} p95`, `${bot} processor`])
  row(['run', ...both, 'ratio of p95', 'lost', 'load'])
  row(Array(10).fill('---:'))
  const ratios: number[] = []
  let lost = 0
  for (let run = 1; run <= runs; run += 1) {
    const [plain, ours] = [await measure(echoing), await measure(product)]
    const ratio = plain.p95 === 0 ? Number.POSITIVE_INFINITY : ours.p95 / plain.p95
    ratios.push(ratio)
    lost += plain.lost + ours.lost
    row([run, ...plain.told, ...ours.told, ratio.toFixed(2), `${plain.lost}, ${ours.lost}`, loadavg()[0]?.toFixed(1)])
  }
  const median = percentile(
    ratios.toSorted((a, b) => a - b),
    0.5,
  )
  const outcome = `median of ${runs} runs ${median.toFixed(2)} times the echo's p95, at most ${MOST}`
  console.log(`${rate} messages a second for ${seconds} s: ${outcome}; ${lost} lost.`)
  return median <= MOST && lost === 0 ? 0 : 1
}

/** What set-up left to be done in the background is no part of an answer. */
async function rest({ busy }: Loaded): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const before = await busy()
    await wait(LOOK)
    if ((await busy()) - before < LOOK * RESTING) return
  }
}

interface Figures {
  readonly p95: number
  /** Refused or not answered. */
  readonly lost: number
  /** p50, p95, processor time by message. */
  readonly told: readonly string[]
}

async function measure({ load, busy }: Loaded): Promise<Figures> {
  const before = await busy()
  const { times, unanswered, refused } = await chats.put(load)
  const processor = ((await busy()) - before) / times.length
  const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => percentile(times, share))
  return { p95, lost: unanswered + refused, told: [p50, p95, processor].map((one) => `${one.toFixed(2)} ms`) }
}

function row(cells: readonly unknown[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
