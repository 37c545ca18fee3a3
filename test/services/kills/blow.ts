/** The outside effects, each made by one kind of call. */
export const EFFECTS = [
  'folders',
  'columns',
  'subscription',
  'event',
  'card post',
  'card edit',
  'personal message',
  'meeting move',
  'file move',
  'log upload',
  'document upload',
] as const
export type EffectName = (typeof EFFECTS)[number]

/**
 * Where a blow falls. The process ends: `key stored` as it is about to call, `call sent` once the other side has done it,
 * `answer received` before it can note that, `receipt stored` after. Or it lives on: the answer is lost, or the call.
 */
export const POINTS = [
  'key stored',
  'call sent',
  'answer received',
  'receipt stored',
  'answer lost',
  'call lost',
] as const
export type Point = (typeof POINTS)[number]

export interface Blow {
  /** By which it is drawn again from its seed. */
  readonly number: number
  readonly effect: EffectName
  readonly point: Point
  /** Which of the effect's calls it meets, from 0; of fewer calls the last. */
  readonly call: number
  /** How long the channel hides what was posted from whoever reads it back, in milliseconds. */
  readonly lag: number
  /** How long nothing runs after a process ended. */
  readonly downFor: number
  /** A person acts before the new process has looked at anything. */
  readonly actsFirst: boolean
  /** A second process ends too, at the effect's next call. */
  readonly second: Point | null
}

/** The points at which a process ends. */
function ends(point: Point): boolean {
  return point !== 'answer lost' && point !== 'call lost'
}

/** Each effect at each point in turn, in an order of the seed's; all else by chance. */
export function drawBlow(seed: number, number: number): Blow {
  const pairs = shuffle(
    EFFECTS.flatMap((effect) => POINTS.map((point) => ({ effect, point }))),
    createChance(seed),
  )
  const { effect, point } = pairs[number % pairs.length] as (typeof pairs)[number]
  const chance = createChance(seed * 7919 + number)
  return {
    ...{ number, effect, point },
    call: Math.floor(chance() * 4),
    lag: pick([0, 5_000, 45_000, 100_000], chance),
    downFor: pick([0, 1_000, 30_000, 180_000], chance),
    actsFirst: chance() < 0.3,
    second: effect !== 'personal message' && chance() < 0.25 ? pick(POINTS.filter(ends), chance) : null,
  }
}

function pick<T>(some: readonly T[], chance: () => number): T {
  return some[Math.floor(chance() * some.length)] as T
}

function shuffle<T>(some: readonly T[], chance: () => number): readonly T[] {
  return some
    .map((one) => ({ one, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, public domain). */
function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
