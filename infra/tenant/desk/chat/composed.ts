import type { Result } from '../api/shapes.ts'

/** A message that is being written. */
export interface Composed {
  text: string
  files: File[]
  /** A card of the app's that goes with it. */
  result?: Result
  /** Whether it calls the bot by its name, which matters in a channel. */
  mention: boolean
}

export const nothing: Composed = { text: '', files: [], mention: true }

export const isEmpty = ({ text, files, result }: Composed): boolean =>
  text.trim() === '' && files.length === 0 && result === undefined
