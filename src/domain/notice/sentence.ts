import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import { capitalise, counted, inWords } from './counted.ts'

/**
 * What matters about a week: what is overdue, what is still due, what lacks an owner, what may apply and what is optional.
 * `overdue` are those from before it; `due` are the week's own.
 */
export function sentenceFor(overdue: readonly ItemPicture[], due: readonly ItemPicture[]): string {
  const wanted = due.filter(({ status }) => status.state !== 'not applicable')
  const late = [...overdue, ...wanted.filter(isOverdue)]
  const done = wanted.filter(({ status }) => isSettled(status))
  const open = wanted.filter((one) => !isOverdue(one) && !isSettled(one.status))
  const optional = open.filter(isOptional)
  const sure = open.filter((one) => one.dated.applies === 'yes' && !isOptional(one))
  const perhaps = open.filter((one) => one.dated.applies === 'unanswered' && !isOptional(one))
  const ownerless = ownerlessSentence([...late, ...sure])
  const parts = [
    overdueSentence(late),
    ...(sure.length > 0
      ? [openSentence(sure, done.length), ownerless]
      : [ownerless, nothingOpenSentence(done.length, late.length, perhaps.length)]),
    besideSentence(perhaps, sure.length + done.length, 'may apply'),
    besideSentence(optional, sure.length + done.length + perhaps.length, `${are(optional.length)} optional`),
  ]
  return parts.filter(Boolean).join(' ')
}

export function overdueSentence(late: readonly ItemPicture[]): string {
  return late.length === 0 ? '' : `${capitalise(naming(late))} ${are(late.length)} overdue.`
}

function isOverdue({ status }: ItemPicture): boolean {
  return status.state === 'overdue'
}

/** The guide leaves it to the partnership: it is never late, so it is not counted with what is due. */
function isOptional({ dated: { item } }: ItemPicture): boolean {
  return item.kind === 'action' && item.optional === true
}

function openSentence(open: readonly ItemPicture[], done: number): string {
  const count = `${capitalise(naming(open))} ${are(open.length)}`
  return done > 0 ? `${count} still due this week, ${inWords(done)} ${are(done)} done.` : `${count} due this week.`
}

function nothingOpenSentence(done: number, late: number, perhaps: number): string {
  if (done > 0) return late > 0 ? 'Everything else due this week is done.' : doneSentence(done)
  if (perhaps > 0) return late > 0 ? '' : 'Nothing is sure to be due this week.'
  return late > 0 ? 'Nothing else is due this week.' : 'Nothing is due this week.'
}

function doneSentence(done: number): string {
  if (done === 1) return 'The one thing due this week is done.'
  return `${done === 2 ? 'Both' : `All ${inWords(done)}`} things due this week are done.`
}

function besideSentence(items: readonly ItemPicture[], others: number, what: string): string {
  if (items.length === 0) return ''
  return `${capitalise(others > 0 ? `${inWords(items.length)} more` : naming(items))} ${what}.`
}

function ownerlessSentence(open: readonly ItemPicture[]): string {
  const ownerless = open.filter(({ owner }) => !owner.person).length
  if (ownerless === 0) return ''
  if (ownerless < open.length) return `${capitalise(inWords(ownerless))} ${ownerless === 1 ? 'has' : 'have'} no owner.`
  if (ownerless === 1) return 'It has no owner.'
  return ownerless === 2 ? 'Neither has an owner.' : 'None has an owner.'
}

function naming(items: readonly ItemPicture[]): string {
  const returns = items.filter(({ dated }) => dated.item.kind === 'return').length
  const actions = items.length - returns
  return [returns > 0 && counted(returns, 'return'), actions > 0 && counted(actions, 'action')]
    .filter(Boolean)
    .join(' and ')
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}
