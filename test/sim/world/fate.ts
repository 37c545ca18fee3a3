import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { SendFailure } from '../../../src/services/ports/messenger.ts'
import type { Happened } from '../happened.ts'
import type { Fault, Kill, Service, Story } from '../story.ts'
import type { WorldClock } from './clock.ts'
import type { Drive } from './drive.ts'
import { refused } from './libraries.ts'

/** How long a caller waits for an answer that does not come. */
const PATIENCE = 40_000

/** What befalls calls in a run, as its story has it: outages, single failures, and where the process dies. */
export interface Fate {
  isOut(service: Service): boolean
  /** Throws while the database is away. */
  refuseDatabase(): void
  /** Makes the call, or lets it fail. */
  befall(service: 'graph' | 'teams', name: string, effect: boolean, call: () => Promise<unknown>): Promise<unknown>
  /** Counts an outside effect; gives the moment at which the process dies around it, if it does. */
  nextKill(): Kill['moment'] | undefined
  died(): void
  /** Until the process that died last is started again. */
  downFor(): number
  readonly doubts: Happened['doubts'][number][]
  readonly struck: Happened['struck'][number][]
}

export function createFate(
  { outages, faults, kills }: Pick<Story, 'outages' | 'faults' | 'kills'>,
  clock: WorldClock,
  drives: ReadonlyMap<string, Drive>,
): Fate {
  const doubts: Fate['doubts'] = []
  const struck: Fate['struck'] = []
  const left = faults.map((fault) => ({ fault, times: fault.times }))
  const killsLeft = [...kills]
  let effects = 0
  let last: Kill | undefined
  const isOut = (service: Service) =>
    outages.some(({ what, from, to }) => what === service && from <= clock.now() && clock.now() < to)

  function takeFault(service: 'graph' | 'teams', name: string, effect: boolean): Fault['how'] | undefined {
    const next = left.find(
      ({ fault, times }) =>
        times > 0 && fault.what === service && fault.at <= clock.now() && strikes(fault.how, name, effect),
    )
    if (!next) return undefined
    next.times -= 1
    struck.push({ at: clock.now(), what: service, call: name, how: next.fault.how })
    return next.fault.how
  }

  async function befallOne(service: 'graph' | 'teams', how: Fault['how'], call: () => Promise<unknown>) {
    switch (how) {
      case 'gone':
        for (const drive of drives.values()) drive.forgetLinks()
        return call()
      case 'lost answer':
        await call()
        return noAnswer(service)
      case 'timeout':
        clock.set(clock.now() + PATIENCE)
        return noAnswer(service)
      case 'unavailable':
        return noAnswer(service)
      case 'throttled':
        throw service === 'graph' ? refused('throttled', 429) : new SendFailure('throttled', 'Teams asked to wait.')
      case 'locked':
        throw refused('locked', 423)
      case 'conflict':
        throw refused('changed', 412)
      default:
        return how satisfies never
    }
  }

  function noAnswer(service: 'graph' | 'teams'): never {
    doubts.push({ at: clock.now(), why: 'answer lost' })
    if (service === 'teams') throw new SendFailure('in doubt', 'Teams did not answer.')
    throw new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'Microsoft Graph did not answer.' })
  }

  return {
    isOut,
    doubts,
    struck,
    refuseDatabase() {
      if (isOut('database')) throw new Error('The database cannot be reached.')
    },
    async befall(service, name, effect, call) {
      if (isOut(service) || isOut('sign-in')) {
        if (service === 'teams') throw new SendFailure('throttled', 'Teams cannot be reached.')
        throw refused('unavailable', 503)
      }
      const how = takeFault(service, name, effect)
      return how === undefined ? call() : befallOne(service, how, call)
    },
    nextKill() {
      const next = killsLeft[0]
      if (!next || next.at > clock.now()) return undefined
      effects += 1
      if (effects < next.point) return undefined
      killsLeft.shift()
      effects = 0
      last = next
      return next.moment
    },
    died() {
      doubts.push({ at: clock.now(), why: 'killed' })
    },
    downFor: () => last?.downFor ?? 0,
  }
}

/** Some failures exist for some calls only. */
function strikes(how: Fault['how'], name: string, effect: boolean): boolean {
  if (how === 'gone') return name === 'changes'
  if (how === 'locked' || how === 'conflict') return name === 'move'
  return how !== 'lost answer' || effect
}
