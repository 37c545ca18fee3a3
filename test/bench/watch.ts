/** `npm run bench:watch [items]`: what one change costs in a library of 100,000 items, beside a listing of it. */
import { measureWatch } from './measure-watch.ts'

const ITEMS = Number(process.argv[2] ?? 100_000)

const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)

const costs = await measureWatch(ITEMS)
row([`a look at a library of ${ITEMS.toLocaleString('en-GB')} items`, 'requests', 'resource units', 'time'])
row(['---', '---:', '---:', '---:'])
for (const { name, requests, units, ms } of costs) {
  row([name, String(requests), String(units), ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`])
}
const [unchanged, one] = costs
if (unchanged?.requests !== 1 || one?.requests !== 2) {
  console.log('An unchanged library is to cost one request, and one change two.')
  process.exitCode = 1
}
