import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileFacts } from '../../src/domain/evidence/file-facts.ts'
import type { FileReader } from '../../src/services/ports/file-reader.ts'
import type { CostlyFile } from './costly-files.ts'
import { readMemory } from './read-memory.ts'

export interface Reading {
  readonly facts: FileFacts
  /** Of the file, in MB. */
  readonly size: number
  /** Of the processor, both threads together. */
  readonly seconds: number
  /** MB that the process's own heap and what hangs on it gained at most, unused memory given back. */
  readonly heap: number
  /** MB that the whole process gained at most, its reading thread with it. */
  readonly resident: number
  /** Milliseconds of the processor for which the process's own work waited at most. */
  readonly waited: number
}

const MB = 2 ** 20
const EVERY_MS = 5
/** Between two samples of memory that nothing unused is in. */
const TICKS = 40

/** What reading one file costs a process that has read one before. */
export async function measureReading(reader: FileReader, { extension, content }: CostlyFile): Promise<Reading> {
  const path = join(tmpdir(), `waymark-bench-${process.pid}.${extension}`)
  await write(path, content())
  try {
    const { size } = await stat(path)
    const watch = watchProcess()
    const before = process.cpuUsage()
    const facts = await reader.read(createReadStream(path), { extension, bytes: size, ourSite: '' })
    const { user, system } = process.cpuUsage(before)
    return { facts, size: size / MB, seconds: (user + system) / 1e6, ...watch.end() }
  } finally {
    await rm(path)
  }
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w')
  for await (const piece of content) await file.write(piece)
  await file.close()
}

/** What the process gains until it is ended: MB, and milliseconds for which its own work waits at most. */
export function watchProcess() {
  readMemory()
  const before = process.memoryUsage()
  let [heap, resident, waited, ticks] = [0, 0, 0, 0]
  let thread = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(thread)
    waited = Math.max(waited, (user + system) / 1e3)
    ticks += 1
    if (ticks % TICKS === 0) readMemory()
    const now = process.memoryUsage()
    // What was given back is told some milliseconds later.
    if (ticks % TICKS === 2) heap = Math.max(heap, now.heapUsed + now.external - before.heapUsed - before.external)
    resident = Math.max(resident, now.rss - before.rss)
    thread = process.threadCpuUsage()
  }, EVERY_MS)
  return {
    end() {
      clearInterval(timer)
      return { heap: heap / MB, resident: resident / MB, waited }
    },
  }
}
