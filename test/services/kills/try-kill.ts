import { setTimeout as pause } from 'node:timers/promises'
import type { Blow, EffectName } from './blow.ts'
import { type Deployment, type Home, openDeployment, openHome, type Plant, type Process } from './deployment.ts'
import { tell } from './people.ts'
import { BEGINS, NOTIFIED, runUntil, STORIES, type Step } from './stories.ts'
import { compare, type Difference, readTruth, type Truth } from './truth.ts'
import { CHANNEL } from './wire.ts'

/** What came of one blow. */
export interface Finding extends Difference {
  readonly blow: Blow
  /** Whether it fell at all. */
  readonly struck: boolean
  /** Processes that ended. */
  readonly kills: number
  /** A post in doubt was repeated although nobody had read the channel back. */
  readonly unread: boolean
}

/** Long enough for all that is in doubt to settle, and for a sweep. */
const SETTLES = 40 * 60_000

/** Where blow after blow is tried. */
export interface Trial {
  /** Lives the effect's story under this blow, and compares what then stands in the tenant with the story unharmed. */
  tryKill(blow: Blow, plant?: Plant): Promise<Finding>
  close(): Promise<void>
}

export async function openTrial(): Promise<Trial> {
  const home = await openHome()
  const wholes = new Map<EffectName, Lived>()
  return {
    async tryKill(blow, plant) {
      const whole = wholes.get(blow.effect) ?? (await live(home, { ...UNHARMED, effect: blow.effect }))
      wholes.set(blow.effect, whole)
      const {
        truth,
        calls: _,
        ...came
      } = await live(home, { ...blow, call: Math.min(blow.call, whole.calls - 1) }, plant)
      return { blow, ...came, ...compare(whole.truth, truth) }
    },
    close: home.close,
  }
}

const UNHARMED = { number: -1, point: null, call: 0, lag: 0, downFor: 0, actsFirst: false, second: null } as const

type Befalling = Omit<Blow, 'point'> & { readonly point: Blow['point'] | null }

interface Lived extends Pick<Finding, 'struck' | 'kills' | 'unread'> {
  readonly truth: Truth
  /** Of the effect, by the last process. */
  readonly calls: number
}

async function live(home: Home, blow: Befalling, plant?: Plant): Promise<Lived> {
  const deployment = await openDeployment(home, BEGINS, NOTIFIED)
  try {
    await tell(deployment, '/channel/lag', { milliseconds: blow.lag })
    const lives = new Lives(deployment, blow, plant)
    for (const step of STORIES[blow.effect]) await lives.take(step)
    await lives.take((_, process) => runUntil(deployment, process, deployment.clock.now() + SETTLES))
    const { struck, kills, calls } = lives
    return { truth: await readTruth(deployment), struck, kills, calls, unread: postedUnread(deployment) }
  } finally {
    await deployment.close()
  }
}

/** One process after another, each until it ends. */
class Lives {
  kills = 0
  struck = false
  readonly #deployment: Deployment
  readonly #blow: Befalling
  readonly #plant: Plant | undefined
  #process: Process

  constructor(deployment: Deployment, blow: Befalling, plant: Plant | undefined) {
    this.#deployment = deployment
    this.#blow = blow
    this.#plant = plant
    const { effect, point, call } = blow
    this.#process = deployment.startProcess(effect, point && { point, call }, plant)
  }

  get calls(): number {
    return this.#process.wire.calls
  }

  /** Again after an end, or after a failure: whoever asked is told of neither, or tries again. */
  async take(step: Step): Promise<void> {
    for (let tries = 0; tries < 4; tries += 1) {
      const ended = this.#process.life.died.then(() => 'died' as const)
      const came = step(this.#deployment, this.#process).then(
        () => 'done' as const,
        (error: unknown) => {
          if (this.#blow.point === null) throw error
          return 'failed' as const
        },
      )
      const outcome = await Promise.race([ended, came])
      this.struck ||= this.#process.wire.struck
      if (outcome === 'done') return
      if (outcome === 'died') await this.#startAnew()
    }
  }

  async #startAnew(): Promise<void> {
    const { effect, second, downFor, actsFirst } = this.#blow
    const { clock, windTo, startProcess } = this.#deployment
    // What was on its way when it ended still arrives.
    await pause(30)
    this.kills += 1
    windTo(clock.now() + downFor)
    const next = this.kills === 1 ? second : null
    this.#process = startProcess(effect, next && { point: next, call: 0 }, this.#plant)
    if (!actsFirst) await this.take((deployment, process) => runUntil(deployment, process, clock.now()))
  }
}

/** Whether a week's card went to the channel twice with no look at the channel between the two. */
function postedUnread({ tenant }: Deployment): boolean {
  const posted = new Set<string>()
  for (const { surface, method, path, status, request } of tenant.kernel.traffic.list()) {
    if (surface === 'graph' && method === 'GET' && path.includes('/messages')) posted.clear()
    // It was deleted: another is to take its place.
    if (surface === 'connector' && method === 'PUT' && status === 404) posted.clear()
    if (surface !== 'connector' || method !== 'POST' || !decodeURIComponent(path).endsWith(CHANNEL)) continue
    const heading = /Week \d+ of 35/.exec(JSON.stringify(request.body))?.[0] ?? ''
    if (posted.has(heading)) return true
    posted.add(heading)
  }
  return false
}

/** A message in doubt may be sent again, marked; nothing else may be there twice, and nothing may be missing. */
export function isViolation({ struck, twice, missing, unmarked, unread, sentAgain, blow }: Finding): boolean {
  if (!struck) return true
  const doubtful = blow.effect === 'personal message' && blow.point !== 'receipt stored'
  return twice.length + missing.length + unmarked.length > 0 || unread || (sentAgain.length > 0 && !doubtful)
}

/** In one line, or some more where cards differ. */
export function tellFinding({ blow, struck, twice, missing, unmarked, unread, sentAgain }: Finding): string {
  const { number, effect, point, call, lag, downFor, actsFirst, second } = blow
  const how = `${effect} at "${point}", call ${call}, lag ${lag}, down ${downFor}${actsFirst ? ', a person first' : ''}${second ? `, then at "${second}"` : ''}`
  const what = Object.entries({ twice, missing, unmarked, sentAgain }).flatMap(([name, lines]) =>
    lines.length > 0 ? [`${name}: ${lines.map((line) => line.slice(0, 2000)).join(' | ')}`] : [],
  )
  return `${number}: ${how}: ${struck ? '' : 'it never fell; '}${[...what, ...(unread ? ['posted without reading back'] : [])].join('; ') || 'as if nothing had happened'}`
}
