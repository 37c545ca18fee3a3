import { say } from '../sim/demands/wall.ts'
import type { Violation } from './checks/violation.ts'
import type { Happened } from './happened.ts'
import type { Story } from './story.ts'
import type { Failure } from './try-run.ts'

/** What happened so long before and after a violation is told. */
const AROUND = 36 * 60 * 60_000
const MOST = 20

/** Why a run failed: what was broken, what happened around it, a line each, and the story to replay it with. */
export function tellFailure({ run, story, violations, happened }: Failure, seed: number): string {
  const told = happened ? around(violations, story, happened) : []
  return [
    `Run ${run} of seed ${seed} failed:`,
    ...violations.slice(0, MOST).map(({ rule, at, what }) => `  ${say(at)} [${rule}] ${what}`),
    ...(violations.length > MOST ? [`  and ${violations.length - MOST} more`] : []),
    'What happened around the first:',
    ...told.slice(0, 4 * MOST).map(({ at, line }) => `  ${say(at)} ${line}`),
    ...(JSON.stringify(story).length < 20_000
      ? ['The story, for --story FILE:', JSON.stringify(story)]
      : ['Its story is long: --shrink 600 makes it shorter.']),
  ].join('\n')
}

interface Line {
  readonly at: number
  readonly line: string
}

function around([first]: readonly Violation[], story: Story, happened: Happened): readonly Line[] {
  const { messages, acts, up, doubts, struck } = happened
  const lines: readonly Line[] = [
    ...story.inspections.map(({ id, setUpAt }) => ({ at: setUpAt, line: `${id} is set up` })),
    ...story.outages.map(({ what, from, to }) => ({ at: from, line: `${what} is out until ${say(to)}` })),
    ...struck.map(({ at, call, how }) => ({ at, line: `${call}: ${how}` })),
    ...doubts.map(({ at, why }) => ({ at, line: `in doubt: ${why}` })),
    ...up.slice(1).map(({ from }) => ({ at: from, line: 'the server is started again' })),
    ...messages.map(({ at, to, kind, about, again, outcome }) => ({
      at,
      line: `${kind} to ${to}${again ? ' (sent again)' : ''}, ${outcome}: ${about.map(({ inspection, item }) => `${inspection} ${item}`).join(', ')}`,
    })),
    ...acts.map(({ n, at, inspection, outcome, why, redeliveredAfter: _, ...wished }) => ({
      at,
      line: `act ${n} in ${inspection} ${outcome}${why ? ` (${why})` : ''}: ${JSON.stringify(wished)}`,
    })),
  ]
  return lines.filter(({ at }) => Math.abs(at - (first?.at ?? 0)) < AROUND).toSorted((a, b) => a.at - b.at)
}
