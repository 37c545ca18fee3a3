import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** MB of the process, after everything unused was given back. */
export function readMemory(): { readonly rss: number; readonly heap: number } {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss: rss / 1024 ** 2, heap: heapUsed / 1024 ** 2 }
}
