/** `npm run bench:memory [inspections]`: what a process holds that goes through 35 weeks, inspection after inspection. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildPages } from '../../infra/rehearsal/build-pages.ts'
import { beginLife } from './life.ts'

const COUNT = Number(process.argv[2] ?? 10)
const NOTIFIED = '2027-01-11'
const BEGIN = Date.parse(`${NOTIFIED}T09:00:00Z`)
const WEEK = 7 * 86_400_000
const WEEKS = [5, 10, 15, 20, 25, 30, 35]

/** MB that the heap may gain from one inspection to the next, and within one from its fifth week to its last. */
const MOST_AN_INSPECTION = 0.5
const MOST_WITHIN = 4
/** Connections that are kept open a while come and go. */
const MOST_HANDLES = 5
const STOPS_WITHIN_MS = 5_000

interface Reading {
  /** MB after everything unused was given back. */
  readonly heap: number
  readonly resident: number
  /** Timers, sockets, servers, files: whatever can hold the process. */
  readonly handles: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

async function read(): Promise<Reading> {
  // What waits to be tidied up is tidied up in between.
  for (let round = 0; round < 3; round += 1) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed / 1024 ** 2, resident: rss / 1024 ** 2, handles: process.getActiveResourcesInfo().length }
}

interface Lived {
  /** At the end of every fifth week. */
  readonly weeks: readonly Reading[]
  readonly stopped: Reading
  readonly stopMs: number
}

async function live(): Promise<Lived> {
  const life = await beginLife(BEGIN, NOTIFIED)
  const weeks: Reading[] = []
  for (const week of WEEKS) {
    await life.windTo(BEGIN + week * WEEK - 60_000)
    weeks.push(await read())
  }
  const cards = await life.cards()
  if (cards !== WEEKS.at(-1)) throw new Error(`${cards} cards were posted in ${WEEKS.at(-1)} weeks.`)
  const before = performance.now()
  await life.close()
  const stopMs = performance.now() - before
  return { weeks, stopped: await read(), stopMs }
}

/** Of the straight line nearest to the values, a step. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
  return values.reduce((sum, value, index) => sum + value * (index - middle), 0) / spread
}

function tell(name: string, { weeks, stopped, stopMs }: Lived): void {
  const cells = weeks.map(({ heap, resident, handles }) => `${heap.toFixed(1)} / ${resident.toFixed(0)} / ${handles}`)
  const end = `${stopped.heap.toFixed(1)} / ${stopped.resident.toFixed(0)} / ${stopped.handles}`
  process.stdout.write(`| ${[name, ...cells, end, `${(stopMs / 1000).toFixed(1)} s`].join(' | ')} |\n`)
}

function findGrowth(lives: readonly Lived[], before: Reading): readonly string[] {
  // The first fills caches that the others find.
  const later = lives.slice(1)
  const each = slopeOf(later.map(({ weeks }) => weeks.at(-1)?.heap ?? 0))
  const within =
    slopeOf(WEEKS.map((_, index) => meanOf(later.map(({ weeks }) => weeks[index]?.heap ?? 0)))) * (WEEKS.length - 1)
  process.stdout.write(
    `Heap: ${each.toFixed(2)} MB more an inspection, ${within.toFixed(2)} MB more from week 5 to week 35 of one.\n`,
  )
  return [
    ...(each > MOST_AN_INSPECTION ? ['The heap grows from inspection to inspection.'] : []),
    ...(within > MOST_WITHIN ? ['The heap grows from week to week.'] : []),
    ...(lives.some(gainsHandles) ? ['Handles grow from week to week.'] : []),
    ...(lives.some(({ stopped }) => stopped.handles > before.handles) ? ['Handles stay open after a stop.'] : []),
    ...(lives.some(({ stopMs }) => stopMs > STOPS_WITHIN_MS) ? ['A stop took longer than 5 s.'] : []),
  ]
}

function gainsHandles({ weeks }: Lived): boolean {
  const [first, ...others] = weeks.map(({ handles }) => handles)
  return others.some((handles) => handles > (first ?? 0) + MOST_HANDLES)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

await buildPages()
const before = await read()
process.stdout.write(
  `Heap in MB / resident in MB / handles; before the first: ${before.heap.toFixed(1)} / ${before.resident.toFixed(0)} / ${before.handles}\n`,
)
process.stdout.write(`| inspection | ${WEEKS.map((week) => `week ${week}`).join(' | ')} | stopped | stopped in |\n`)
const lives: Lived[] = []
for (let count = 1; count <= COUNT; count += 1) {
  const lived = await live()
  tell(String(count), lived)
  lives.push(lived)
}
const growth = findGrowth(lives, before)
for (const line of growth) process.stdout.write(`${line}\n`)
process.exitCode = growth.length === 0 ? 0 : 1
