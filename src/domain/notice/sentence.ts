import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import { capitalise, counted } from './counted.ts'

/** The one sentence that matters about what is due: overdue first, then how many, then what lacks an owner. */
export function sentenceFor(overdue: readonly ItemPicture[], due: readonly ItemPicture[]): string {
  const open = due.filter(({ status }) => !isSettled(status))
  const parts = [overdueSentence(overdue), dueSentence(due, open), ownerlessSentence([...overdue, ...open])]
  return parts.filter(Boolean).join(' ')
}

function overdueSentence(overdue: readonly ItemPicture[]): string {
  if (overdue.length === 0) return ''
  return `${capitalise(naming(overdue))} ${overdue.length === 1 ? 'is' : 'are'} overdue.`
}

function dueSentence(due: readonly ItemPicture[], open: readonly ItemPicture[]): string {
  if (due.length === 0) return 'Nothing is due this week.'
  if (open.length === 0) return `All that was due this week is done: ${due.length} of ${due.length}.`
  const done = due.length - open.length
  return `${capitalise(naming(open))} ${done > 0 ? 'still ' : ''}due this week${done > 0 ? `, ${done} done` : ''}.`
}

function ownerlessSentence(open: readonly ItemPicture[]): string {
  const ownerless = open.filter(({ owner }) => !owner.person).length
  if (ownerless === 0) return ''
  if (ownerless === open.length) return open.length === 1 ? 'It has no owner.' : 'None has an owner.'
  return `${capitalise(counted(ownerless, '', '').trim())} ${ownerless === 1 ? 'has' : 'have'} no owner.`
}

function naming(items: readonly ItemPicture[]): string {
  const returns = items.filter(({ dated }) => dated.item.kind === 'return').length
  const actions = items.length - returns
  if (actions === 0) return counted(returns, 'return')
  if (returns === 0) return counted(actions, 'action')
  return `${counted(returns, 'return')} and ${counted(actions, 'action')}`
}
