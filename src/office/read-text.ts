import type { Means } from './means.ts'
import { readPieces } from './read-pieces.ts'
import { readTextRun } from './read-text-run.ts'
import type { FileBytes } from './spool.ts'
import { encodingOf } from './text-encoding.ts'

/** A plain text, or a table with separators: line by line, however long a line is. */
export async function readText(file: FileBytes, { tally, stop }: Means): Promise<void> {
  const run = readTextRun(tally)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const piece of readPieces(file, stop)) {
    decoder ??= new TextDecoder(encodingOf(piece))
    const [first = '', ...lines] = decoder.decode(piece, { stream: true }).split(/\r\n?|\n/)
    run.add(first)
    for (const line of lines) {
      run.end('body')
      run.add(line)
    }
  }
  run.end('body')
}
