import type { Programme } from '../programme/programme.ts'

/** How much evidence the inspection team takes, and of which kinds. The guide leaves both to the position statement's template. */
export interface Volume {
  /** Most pieces in all, and under one indicator; `null` where no limit is known. */
  readonly pieces: number | null
  readonly perIndicator: number | null
  /** Extensions taken, lower case without dot; `null` where any is. */
  readonly types: readonly string[] | null
}

/** What the coordinator set, else the programme's size `evidence-volume`. */
export function volumeOf(set: Volume | undefined, { sizes }: Pick<Programme, 'sizes'>): Volume {
  if (set) return set
  const size = sizes.find(({ id }) => id === 'evidence-volume')?.value
  return { pieces: typeof size === 'number' ? size : null, perIndicator: null, types: null }
}

export function isTaken(extension: string, { types }: Volume): boolean {
  return types === null || types.includes(extension)
}
