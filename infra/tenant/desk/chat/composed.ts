import type { Result } from '../api/shapes.ts'

/** A message that is being written. */
export interface Composed {
  text: string
  files: File[]
  /** A card of the app's that goes with it. */
  result?: Result
}

export const nothing: Composed = { text: '', files: [] }

export const isEmpty = ({ text, files, result }: Composed): boolean =>
  text.trim() === '' && files.length === 0 && result === undefined
