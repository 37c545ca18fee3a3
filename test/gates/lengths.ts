import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate } from './gate.ts'
import { type Length, measureFunctions } from './measure-functions.ts'
import { listRooms } from './rooms.ts'

const LONGEST_FILE = 400
const MEDIAN_FILE = 80
const LONG_FILE = 200
const LONG_FUNCTION = 40

/**
 * Median file under 80 lines, 9 of 10 under 200, none over 400; 9 of 10 functions under 40. Tests are held to the
 * longest file alone: a suite is one function around many.
 */
export const lengths: Gate = {
  name: 'lengths',
  async check(root) {
    const paths = listRooms(root)
    const texts = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    const files = texts.map(({ path, text }) => ({ of: path, lines: countLines(text) }))
    const sources = files.filter((file) => !isTest(file.of))
    const functions = texts
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, text }) => measureFunctions(path, text))
    return {
      read: files.length,
      faults: [
        ...files
          .filter((file) => file.lines > LONGEST_FILE)
          .map((file) => `${tell(file)}, none may have over ${LONGEST_FILE}`),
        ...checkMedian(sources),
        ...checkNineOfTen(sources, LONG_FILE, 'files'),
        ...checkNineOfTen(functions, LONG_FUNCTION, 'functions'),
      ],
    }
  },
}

function isTest(path: string): boolean {
  return path.startsWith('test/')
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function tell(length: Length): string {
  return `${length.of}: ${length.lines} lines`
}

function checkMedian(files: readonly Length[]): string[] {
  const ordered = files.toSorted((a, b) => a.lines - b.lines)
  const median = ordered[Math.floor(ordered.length / 2)]
  if (median === undefined || median.lines < MEDIAN_FILE) return []
  return [`the median file has ${median.lines} lines, it must be under ${MEDIAN_FILE}`]
}

function checkNineOfTen(all: readonly Length[], limit: number, what: string): string[] {
  const long = all.filter((one) => one.lines >= limit).toSorted((a, b) => b.lines - a.lines)
  if (long.length * 10 <= all.length) return []
  return [
    `${long.length} of ${all.length} ${what} have ${limit} lines or more, at most 1 in 10 may:`,
    ...long.map(tell),
  ]
}
