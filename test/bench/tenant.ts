/** `npm run bench:tenant [items]`: what a request costs in a library of 100,000 items, beside one of 100. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openLibrary } from './library-under-load.ts'
import { measureRequests } from './measured-requests.ts'

const FEW = 100
const MANY = Number(process.argv[2] ?? 100_000)

interface Outcome {
  count: number
  figures: Map<string, number>
  seedingMs: number
  /** Of the whole process with the tenant in it, MB. */
  memory: { rss: number; heap: number }
}

async function measureLibrary(count: number): Promise<Outcome> {
  const library = await openLibrary(count)
  try {
    const figures = await measureRequests(library)
    return { count, figures, seedingMs: library.seedingMs, memory: readMemory() }
  } finally {
    await library.close()
  }
}

function readMemory(): { rss: number; heap: number } {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss: rss / 1024 ** 2, heap: heapUsed / 1024 ** 2 }
}

function tell(few: Outcome, many: Outcome): void {
  const row = (cells: string[]) => console.log(`| ${cells.join(' | ')} |`)
  const ms = (value: number) => `${value.toFixed(2)} ms`
  row(['request', ...[few, many].map(({ count }) => `${count.toLocaleString('en-GB')} items`), 'ratio'])
  row(['---', '---:', '---:', '---:'])
  for (const [name, alone] of few.figures) {
    const beside = many.figures.get(name) ?? 0
    row([name, ms(alone), ms(beside), (beside / alone).toFixed(2)])
  }
  console.log(`Filled in ${(many.seedingMs / 1000).toFixed(1)} s.`)
  for (const { count, memory } of [few, many]) {
    const [rss, heap] = [memory.rss, memory.heap].map((size) => size.toFixed(0))
    console.log(`Memory with ${count.toLocaleString('en-GB')} items: ${rss} MB resident, ${heap} MB of heap.`)
  }
}

// Once for the compiler, so that the first measured is not slower for being first.
await measureLibrary(FEW)
tell(await measureLibrary(FEW), await measureLibrary(MANY))
