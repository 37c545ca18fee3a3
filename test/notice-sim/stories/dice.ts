/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number
  /** So many times in a hundred. */
  percent(chance: number): boolean
  pick<T>(among: readonly [T, ...T[]]): T
  pick<T>(among: readonly T[]): T | undefined
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  function pick<T>(among: readonly [T, ...T[]]): T
  function pick<T>(among: readonly T[]): T | undefined
  function pick<T>(among: readonly T[]): T | undefined {
    return among[whole(0, among.length - 1)]
  }
  return { whole, percent: (chance) => next() * 100 < chance, pick }
}

/** A seed of its own for each run of a series. */
export function seedOf(seed: number, run: number): number {
  return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b)) >>> 0
}
