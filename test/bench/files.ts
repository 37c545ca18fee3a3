/** `npm run bench:files [files]`: what 1,000,000 known files cost, beside 1,000, and the first look at a library of as many. */
import { measureFirstLook } from './first-look.ts'
import { measureKnownFiles, openKnownFiles } from './known-files.ts'
import { readMemory } from './read-memory.ts'

const INSPECTIONS = 100
const FEW = 1_000
const MANY = Number(process.argv[2] ?? 1_000_000)
const TIMES = 40

const count = (value: number) => value.toLocaleString('en-GB')
const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)

async function measureKnown(files: number) {
  const known = await openKnownFiles(INSPECTIONS, files)
  try {
    await measureKnownFiles(known, TIMES)
    const before = readMemory()
    const figures = await measureKnownFiles(known, TIMES)
    return { figures, memory: readMemory(), gained: readMemory().heap - before.heap }
  } finally {
    await known.close()
  }
}

const few = await measureKnown(FEW)
const many = await measureKnown(MANY)
row([`over ${INSPECTIONS} inspections`, `${count(FEW)} files`, `${count(MANY)} files`, 'ratio'])
row(['---', '---:', '---:', '---:'])
for (const [name, alone] of few.figures) {
  const beside = many.figures.get(name) ?? 0
  row([name, `${alone.toFixed(1)} ms`, `${beside.toFixed(1)} ms`, (beside / alone).toFixed(2)])
}
const heaps = [few, many].map(({ memory }) => `${memory.heap.toFixed(0)} MB`)
row(['heap of the process', ...heaps, (many.memory.heap / few.memory.heap).toFixed(2)])

for (const others of [FEW, MANY]) {
  const looks = await measureFirstLook(others)
  row([
    `a library of ${count(others)} items of others, ${count(looks.ours)} of ours`,
    'requests',
    'time',
    'most heap gained',
  ])
  row(['---', '---:', '---:', '---:'])
  for (const { name, requests, ms, heap } of looks.figures) {
    row([name, String(requests), `${(ms / 1000).toFixed(1)} s`, `${heap.toFixed(0)} MB`])
  }
}
