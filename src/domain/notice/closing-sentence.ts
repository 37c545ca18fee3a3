import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import { inWords } from './counted.ts'

/** What became of a week that is over: `Week 6 is done: 2 of 2 handed in, both on time.` */
export function closingSentence(week: number, due: readonly ItemPicture[]): string {
  const wanted = due.filter(({ dated, status }) => binds(dated) || isSettled(status))
  if (wanted.length === 0) return `Week ${week} is done: nothing was due.`
  const settled = wanted.filter(({ status }) => isSettled(status)).length
  const late = wanted.filter(({ status }) => status.state === 'handed in late').length
  const open = wanted.length - settled
  const tail = [
    late > 0 && `${inWords(late)} late`,
    open > 0 && `${inWords(open)} still open`,
    late + open === 0 && onTime(wanted),
  ].filter(Boolean)
  const so = [`${settled} of ${wanted.length} ${verbFor(wanted)}`, ...tail].join(', ')
  return `Week ${week} is ${open > 0 ? 'over' : 'done'}: ${so}.`
}

/** Only of returns is it known when they were due and when they were handed in. */
function onTime(wanted: readonly ItemPicture[]): string | undefined {
  if (verbFor(wanted) !== 'handed in') return undefined
  return { 1: 'on time', 2: 'both on time' }[wanted.length] ?? 'all on time'
}

function verbFor(items: readonly ItemPicture[]): string {
  const returns = items.filter(({ dated }) => dated.item.kind === 'return').length
  if (returns === items.length) return 'handed in'
  return returns === 0 ? 'done' : 'handed in or done'
}
