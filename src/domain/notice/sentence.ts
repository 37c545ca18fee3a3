import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import { capitalise, counted, inWords } from './counted.ts'

/**
 * What matters about a week: what is overdue, what is still due, what lacks an owner, and what may apply.
 * `overdue` are those from before it; `due` are the week's own.
 */
export function sentenceFor(overdue: readonly ItemPicture[], due: readonly ItemPicture[]): string {
  const wanted = due.filter(({ status }) => status.state !== 'not applicable')
  const late = [...overdue, ...wanted.filter(isOverdue)]
  const done = wanted.filter(({ status }) => isSettled(status))
  const open = wanted.filter((one) => !isOverdue(one) && !isSettled(one.status))
  const sure = open.filter(({ dated }) => dated.applies === 'yes')
  const perhaps = open.length - sure.length
  const parts = [
    overdueSentence(late),
    sure.length > 0 ? openSentence(sure, done.length) : doneSentence(done, late.length > 0),
    ownerlessSentence([...late, ...sure]),
    perhaps > 0 && perhapsSentence(perhaps, late.length + sure.length + done.length > 0),
  ]
  return parts.filter(Boolean).join(' ')
}

export function overdueSentence(late: readonly ItemPicture[]): string {
  return late.length === 0 ? '' : `${capitalise(naming(late))} ${are(late.length)} overdue.`
}

function isOverdue({ status }: ItemPicture): boolean {
  return status.state === 'overdue'
}

function openSentence(open: readonly ItemPicture[], done: number): string {
  const count = `${capitalise(naming(open))} ${are(open.length)}`
  return done > 0 ? `${count} still due this week, ${inWords(done)} ${are(done)} done.` : `${count} due this week.`
}

function doneSentence(done: readonly ItemPicture[], somethingElse: boolean): string {
  if (done.length === 0) return somethingElse ? 'Nothing else is due this week.' : 'Nothing is due this week.'
  if (somethingElse) return 'Everything else due this week is done.'
  return done.length === 1
    ? 'The one thing due this week is done.'
    : `All ${inWords(done.length)} things due this week are done.`
}

function perhapsSentence(count: number, more: boolean): string {
  return more ? `${capitalise(inWords(count))} more may apply.` : `${capitalise(counted(count, 'item'))} may apply.`
}

function ownerlessSentence(open: readonly ItemPicture[]): string {
  const ownerless = open.filter(({ owner }) => !owner.person).length
  if (ownerless === 0) return ''
  if (ownerless < open.length) return `${capitalise(inWords(ownerless))} ${ownerless === 1 ? 'has' : 'have'} no owner.`
  return ({ 1: 'It has', 2: 'Neither has' }[ownerless] ?? 'None has').concat(
    ownerless === 1 ? ' no owner.' : ' an owner.',
  )
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
