/** `npm run bench:inspections [places]`: what 100 inspections in one deployment cost, beside one. */
import { startPostgres } from '../support/postgres.ts'
import { type Deployment, openDeployment } from './deployment.ts'
import { type Figures, measureQuietHour, measureWave, type Wave } from './measure-places.ts'

const MANY = Number(process.argv[2] ?? 100)
/** Of them, those whose card is due on Mondays at 9am; the others' are due one a minute from 10am. */
const TOGETHER = 31
const MINUTE = 60_000

const DAYS = {
  warming: Date.parse('2027-01-11T20:00:00Z'),
  quietWithOne: Date.parse('2027-01-12T20:00:00Z'),
  quietWithMany: Date.parse('2027-01-19T20:00:00Z'),
  waveOfOne: Date.parse('2027-01-18T09:00:00Z'),
  waveOfSome: Date.parse('2027-01-25T09:00:00Z'),
  waveOfAll: Date.parse('2027-02-01T09:00:00Z'),
}

await measureOn('the embedded database', undefined)
const server = await startPostgres()
try {
  await measureOn('a PostgreSQL server', server.url)
} finally {
  await server.stop()
}

async function measureOn(database: string, databaseUrl: string | undefined): Promise<void> {
  const deployment = await openDeployment(MANY, databaseUrl)
  try {
    await setUp(deployment, 1, 1)
    // Once for the compiler, so that the first measured is not slower for being first.
    await measureQuietHour(deployment, 1, DAYS.warming)
    const one = await measureQuietHour(deployment, 1, DAYS.quietWithOne)
    const waveOfOne = await measureWave(deployment, { moment: DAYS.waveOfOne, heading: 'Week 2 of 35', due: 1 })
    await setUp(deployment, 2, MANY)
    const many = await measureQuietHour(deployment, MANY, DAYS.quietWithMany)
    const waveOfSome = await measureWave(deployment, {
      moment: DAYS.waveOfSome,
      heading: 'Week 3 of 35',
      due: Math.min(TOGETHER, MANY),
    })
    for (let place = TOGETHER + 1; place <= MANY; place += 1) {
      await deployment.ask({ type: 'card time', place, cardTime: '09:00' })
    }
    const waveOfAll = await measureWave(deployment, { moment: DAYS.waveOfAll, heading: 'Week 4 of 35', due: MANY })
    tellHours(database, one, many)
    tellWaves(database, [waveOfOne, waveOfSome, waveOfAll])
  } finally {
    await deployment.close()
  }
}

/** A minute after the other, in which SharePoint's allowance fills up again. */
async function setUp(deployment: Deployment, from: number, to: number): Promise<void> {
  for (let place = from; place <= to; place += 1) {
    await deployment.ask({ type: 'set up', place, cardTime: cardTimeOf(place) })
    await deployment.windTo(deployment.tenant.clock.now() + MINUTE)
  }
}

function cardTimeOf(place: number): string {
  if (place <= TOGETHER) return '09:00'
  const minutes = 10 * 60 + place - TOGETHER
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function tellHours(database: string, one: Figures, many: Figures): void {
  row([`On ${database}`, '1 inspection', `${many.places} inspections`, 'ratio'])
  row(['---', '---:', '---:', '---:'])
  const compare = (what: string, read: (figures: Figures) => number, unit: string, digits = 1) =>
    row([what, ...[one, many].map((each) => `${read(each).toFixed(digits)}${unit}`), ratioOf(read(many) / read(one))])
  compare('a tick while nothing is due', ({ look }) => look * 1000, ' µs', 2)
  compare('a tick with something due, in the middle', ({ tick }) => tick.median, ' ms')
  compare('a tick with something due, on average over an hour', ({ tick }) => tick.mean, ' ms')
  compare('ticks in an hour', ({ tick }) => tick.count, '', 0)
  compare('processor time by tick', ({ processor, tick }) => processor / tick.count, ' ms')
  compare('processor time of all an hour’s ticks', ({ processor }) => processor, ' ms', 0)
  compare('sweeps in an hour', ({ sweeps }) => sweeps, '', 0)
  compare('requests of Graph by unchanged sweep', ({ requestsPerSweep }) => requestsPerSweep, '', 2)
  compare('looks at subscriptions in an hour', ({ subscriptionLooks }) => subscriptionLooks, '', 0)
  compare('memory, resident', ({ memory }) => memory.resident, ' MB', 0)
  compare('memory, heap', ({ memory }) => memory.heap, ' MB', 0)
  console.log()
}

function tellWaves(database: string, waves: readonly Wave[]): void {
  row([
    `Monday 9am on ${database}`,
    ...waves.map(({ cards }) => `${cards} ${cards === 1 ? 'card' : 'cards'} due`),
    'limit',
  ])
  row(['---', ...waves.map(() => '---:'), '---:'])
  const say = (what: string, read: (wave: Wave) => number, limit = '', unit = '') =>
    row([what, ...waves.map((wave) => `${read(wave)}${unit}`), limit])
  say('first card after', ({ first }) => first, '', ' ms')
  say('last card after', ({ last }) => last, '', ' ms')
  say('calls of the connector', ({ calls }) => calls)
  say('most calls in a second', ({ mostPerSecond }) => mostPerSecond, '30')
  say('most in a second in one conversation', (wave) => wave.mostPerSecondInOneConversation, '7')
  say('most in half a minute in one conversation', (wave) => wave.mostPerHalfMinuteInOneConversation, '60')
  say('refused', ({ refused }) => refused, '0')
  say('cards posted twice', ({ repeated }) => repeated, '0')
  say('somebody who asks meanwhile is answered after', ({ answered }) => answered, '15000 ms', ' ms')
  console.log()
}

function ratioOf(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : '—'
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
