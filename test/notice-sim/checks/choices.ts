import type { ActSeen } from '../happened.ts'

/** What people chose about notices in one inspection, as it stood at any moment. */
export interface Choices {
  isMuted(person: string, instant: number): boolean
  /** Since when each hold stands that does at an instant. */
  holds(item: string, instant: number): readonly number[]
  /** Up to when a person put an item off, by what stood at an instant; `null` where they did not. */
  snoozedUntil(item: string, person: string, instant: number): number | null
  readonly asked: readonly Asked[]
  /** When any of this changed for an item. */
  changesFor(item: string): readonly number[]
}

export interface Asked {
  readonly n: number
  readonly person: string
  readonly item: string | undefined
  readonly when: number
  readonly from: number
  /** When it was taken back; infinite where it was not. */
  readonly to: number
}

type Chosen = ActSeen & { readonly kind: 'muted' | 'snoozed' | 'held' | 'asked' }

export function choicesOf(acts: readonly ActSeen[]): Choices {
  const taken = acts.filter(({ outcome }) => outcome === 'taken')
  const endOf = (n: number) => taken.find(({ undoes }) => undoes === n)?.at ?? Number.POSITIVE_INFINITY
  const all = taken.filter(isChoice).map((act) => ({ act, from: act.at, to: endOf(act.n) }))
  const standing = (instant: number) => all.filter(({ from, to }) => from <= instant && instant < to)
  return {
    isMuted: (person, instant) => standing(instant).some(({ act }) => act.kind === 'muted' && act.person === person),
    holds: (item, instant) =>
      standing(instant).flatMap(({ act, from }) => (act.kind === 'held' && act.item === item ? [from] : [])),
    snoozedUntil(item, person, instant) {
      const untils = standing(instant).flatMap(({ act }) =>
        act.kind === 'snoozed' && act.item === item && act.person === person ? [act.until] : [],
      )
      return untils.length === 0 ? null : Math.max(...untils)
    },
    asked: all.flatMap(({ act, from, to }) =>
      act.kind === 'asked' ? [{ n: act.n, person: act.person, item: act.item, when: act.when, from, to }] : [],
    ),
    changesFor: (item) =>
      all
        .flatMap(({ act, from, to }) => (act.kind === 'muted' || act.item === item ? [from, to] : []))
        .filter(Number.isFinite),
  }
}

function isChoice(act: ActSeen): act is Chosen {
  return ['muted', 'snoozed', 'held', 'asked'].includes(act.kind)
}
