import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'
import { PRODUCT } from './rooms.ts'

/** Words by which the product would show that it knows what it talks to. */
const FORBIDDEN = /_tenant|[Rr]ehears|[Ss]tand-in/

/** Nothing in the product knows of the tenant that stands in for Microsoft's. */
export const words: Gate = {
  name: 'words',
  async check(root) {
    const files = listFiles(root, PRODUCT)
    return { read: files.length, faults: files.flatMap((path) => findWords(root, path)) }
  },
}

function findWords(root: string, path: string): string[] {
  const named = FORBIDDEN.exec(path)
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  const found = lines.flatMap((line, index) => {
    const word = FORBIDDEN.exec(line)?.[0]
    return word ? [`${path}:${index + 1}: the product must not say "${word}"`] : []
  })
  return named ? [`${path}: its name must not say "${named[0]}"`, ...found] : found
}
