/** `npm run bench:office [scale]`: what the files cost that cost their reader most, beside what any may. */
import { createFileReader } from '../../src/office/create-file-reader.ts'
import { makeDocument } from '../office/support/make-document.ts'
import { costlyFiles } from './costly-files.ts'
import { measureLog } from './measure-log.ts'
import { measureReading } from './measure-reading.ts'

const SCALE = Number(process.argv[2] ?? 1)
const MOST_SECONDS = 20
const MOST_HEAP = 32
const MOST_WAITED = 50

/** Of the log, with 100,000 lines: what packs it, and what it packs to. */
const LOG_LINES = 100_000
const MOST_LOG_HEAP = 64

const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
const reader = createFileReader()
const first = makeDocument()
await reader.read([first] as never, { extension: 'docx', bytes: first.length, ourSite: '' })
row(['file', 'on disk', 'processor', 'heap gained', 'process gained', 'longest wait', 'said'])
row(['---', '---:', '---:', '---:', '---:', '---:', '---'])
for (const file of costlyFiles(SCALE)) {
  const { facts, size, seconds, heap, resident, waited } = await measureReading(reader, file)
  const said = facts.unread ?? `${facts.format}, ${facts.sheets?.[0]?.rows ?? 0} rows, ${facts.chiNumbers} CHI`
  const figures = [
    `${size.toFixed(1)} MB`,
    `${seconds.toFixed(1)} s`,
    `${heap.toFixed(0)} MB`,
    `${resident.toFixed(0)} MB`,
  ]
  row([file.name, ...figures, `${waited.toFixed(0)} ms`, said])
  if (facts.unread !== file.unread || seconds > MOST_SECONDS || heap > MOST_HEAP || waited > MOST_WAITED)
    process.exitCode = 1
}

const log = await measureLog(LOG_LINES * SCALE)
const figures = [`${log.size.toFixed(1)} MB`, `${log.seconds.toFixed(1)} s`, `${log.heap.toFixed(0)} MB`]
row([
  `the log written, ${LOG_LINES * SCALE} lines`,
  ...figures,
  `${log.resident.toFixed(0)} MB`,
  `${log.waited.toFixed(0)} ms`,
  '',
])
if (log.heap > MOST_LOG_HEAP) process.exitCode = 1
