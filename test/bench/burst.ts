/** `npm run bench:burst [files]`: 10,000 files dropped within a minute, on a PostgreSQL server. */
import { measureBurst } from './measure-burst.ts'

const FILES = Number(process.argv[2] ?? 10_000)
/** The first edit is at once; what follows is gathered. */
const APART = 60_000
const MOST_MB = 150

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

const { counted, countedAfter, edits, height, grown } = await measureBurst(FILES)
console.log(`${counted} files counted of ${FILES} that were dropped, after ${seconds(countedAfter)}.`)
console.log(`The card was edited after ${edits.map(seconds).join(', ')}.`)
console.log(
  `The server took ${height.toFixed(0)} MB at its height, ${grown.resident.toFixed(0)} MB more than before; its heap grew by ${grown.heap.toFixed(0)} MB.`,
)
const tooSoon = edits.some((at, index) => index > 0 && at - (edits[index - 1] ?? 0) < APART - 1_000)
process.exitCode = counted >= FILES && edits.length > 0 && !tooSoon && grown.resident < MOST_MB ? 0 : 1
