import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sources } from './bicep-faults.ts'

const AZURE = join(import.meta.dirname, '..', '..', 'infra', 'azure')

export function readAzure(path: string): string {
  return readFileSync(join(AZURE, path), 'utf8')
}

export function bicepSources(): Sources {
  const paths = readdirSync(AZURE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bicep'))
  return new Map(paths.sort().map((path) => [path.replaceAll('\\', '/'), readAzure(path)]))
}

/** A text with one thing changed; throws if it is not there, so that no planted fault can be none. */
export function plant(text: string, sound: string, faulty: string): string {
  if (!text.includes(sound)) throw new Error(`"${sound}" is not there to be changed.`)
  return text.replace(sound, () => faulty)
}
