import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'
import { listRooms } from './rooms.ts'
import { runTool } from './run-tool.ts'

/** Configuration that Vite itself loads; it belongs to no room. */
const LOADED_BY_VITE = /(^|\/)vite\.config\.ts$/

/** The types of every room, and that no file of ours has slipped past all of the rooms' configurations. */
export const compiler: Gate = {
  name: 'compiler',
  async check(root) {
    const { code, output } = await runTool(root, 'typescript', 'tsc', ['-b', '--pretty', 'false'])
    const faults = output.trim().split('\n').filter(Boolean)
    if (code !== 0 && faults.length === 0) faults.push(`tsc ended with ${code}`)
    const compiled = listCompiled(root)
    const ours = listRooms(root).filter((path) => !LOADED_BY_VITE.test(path))
    const missed = ours.filter((path) => !compiled.has(path)).map((path) => `${path}: no tsconfig.json includes it`)
    return { read: ours.length - missed.length, faults: [...faults, ...missed] }
  },
}

/** Reads from the compiler's own build records which files it has read. */
function listCompiled(root: string): Set<string> {
  const records = listFiles(root, ['.build/types']).filter((path) => path.endsWith('.tsbuildinfo'))
  return new Set(
    records.flatMap((path) => {
      const record = resolve(root, path)
      const names: string[] = JSON.parse(readFileSync(record, 'utf8')).fileNames ?? []
      return names.map((name) => relative(root, resolve(dirname(record), name)))
    }),
  )
}
