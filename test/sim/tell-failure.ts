import type { Happened } from './happened.ts'
import type { Story } from './story.ts'
import type { Failure } from './try-run.ts'

/** What happened so long before and after a violation is told. */
const AROUND = 2 * 24 * 60 * 60_000

/** Why a run failed: what was demanded, the story to replay it with, and what happened around it, a line each. */
export function tellFailure({ run, story, shrinks, violations, happened }: Failure, seed: number): string {
  const moments = violations.map(({ at }) => at)
  const told = happened
    ? telling(story, happened).filter(({ at }) => moments.some((one) => Math.abs(one - at) < AROUND))
    : []
  return [
    `Run ${run} of seed ${seed} failed (${shrinks} times shortened):`,
    ...violations
      .slice(0, 20)
      .map(({ rule, inspection, at, what }) => `  ${clock(at)} ${inspection} [${rule}] ${what}`),
    ...(violations.length > 20 ? [`  and ${violations.length - 20} more`] : []),
    'What happened around it:',
    ...told.slice(0, 80).map(({ at, line }) => `  ${clock(at)} ${line}`),
    'The story, for --story FILE:',
    JSON.stringify(story),
  ].join('\n')
}

interface Line {
  readonly at: number
  readonly line: string
}

function telling(story: Story, happened: Happened): readonly Line[] {
  const { cards, messages, acts, files, up, doubts, struck, alarms } = happened
  const minutes = (from: number, to: number) => `${Math.round((to - from) / 60_000)} minutes`
  return [
    ...story.inspections.map(({ id, setUpAt }) => ({ at: setUpAt, line: `${id} is set up` })),
    ...story.outages.map(({ what, from, to }) => ({ at: from, line: `${what} is out for ${minutes(from, to)}` })),
    ...story.endings.map(({ at, library }) => ({ at, line: `the subscription of ${library} ends without a word` })),
    ...struck.map(({ at, what, call, how }) => ({ at, line: `${what}, ${call}: ${how}` })),
    ...doubts.map(({ at, why }) => ({ at, line: `in doubt: ${why}` })),
    ...up.slice(1).map(({ from }) => ({ at: from, line: 'the server is started again' })),
    ...cards.map(({ at, what, by, id, card }) => ({
      at,
      line: `card ${id} ${what} by ${by}${card ? `: ${card.heading}` : ''}`,
    })),
    ...messages.map(({ at, to, itemId, type, again }) => ({
      at,
      line: `${type} of ${itemId} to ${to}${again ? ' (sent again)' : ''}`,
    })),
    ...alarms.map(({ at, to, type, words }) => ({ at, line: `${type} to ${to}: ${words[0]}` })),
    ...acts.map(({ at, n, who, kind, itemId, outcome, why }) => ({
      at,
      line: `act ${n}: ${who} ${kind} ${itemId ?? ''} ${outcome}${why ? ` (${why})` : ''}`,
    })),
    ...files.map(({ at, name, what, folder, by }) => ({ at, line: `${by} ${what} "${name}" in ${folder}` })),
  ].toSorted((a, b) => a.at - b.at)
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(0, 19)
}
