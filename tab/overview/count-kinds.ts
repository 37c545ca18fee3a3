import type { Overview } from '../../src/contract/overview.ts'

export type CountKind = 'needsAttention' | 'dueNext' | 'awaited'

interface CountWords {
  readonly title: string
  /** Shown in the list's place: what will appear, who puts it there, by when. */
  readonly empty: string
}

export const COUNT_KINDS: readonly CountKind[] = ['needsAttention', 'dueNext', 'awaited']

export const COUNT_WORDS: Readonly<Record<CountKind, CountWords>> = {
  needsAttention: {
    title: 'Needs attention',
    empty:
      'Nothing needs attention. Waymark lists here what is overdue, and a file that something is wrong with, within seconds of its upload.',
  },
  dueNext: {
    title: 'Due next',
    empty:
      'Nothing is due this week or next. Returns and actions appear here by themselves in the week before they fall due.',
  },
  awaited: {
    title: 'Awaited from the inspection team',
    empty: 'Nothing is awaited. What the inspection team is to send appears here until one of you marks it arrived.',
  },
}

/** What is open when the page appears: what needs attention, else nothing. */
export function firstOpen(overview: Pick<Overview, CountKind>): CountKind | null {
  return overview.needsAttention.length > 0 ? 'needsAttention' : null
}
