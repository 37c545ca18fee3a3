import { Socket } from 'node:net'

/** Connections to a database server, none of which can hang for ever. */
export interface Lines {
  readonly open: () => Socket
  /** Ends all of them at once. */
  cut(): void
}

/** @param silence milliseconds, longer than any answer takes: who hears nothing for so long has lost the other end without being told */
export function createLines(silence: number): Lines {
  const lines = new Set<Socket>()
  return {
    open() {
      const line = new Socket()
      line.setTimeout(silence, () => line.destroy(new Error('The database server fell silent.')))
      line.once('close', () => lines.delete(line))
      lines.add(line)
      return line
    },
    cut() {
      for (const line of lines) line.destroy()
    },
  }
}
