import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import type { WeekItems } from './week-items.ts'

type Groups = Pick<WeekItems, 'overdue' | 'due' | 'awaited'>

/**
 * Which items get one of a card's few lines. The week's own returns come first, handed in or not, and may take
 * half; what is overdue takes no more than half from what can still be done in time, returns and what was missed
 * last before what has been left for long; then what others owe us, last what is settled.
 */
export function shareLines({ overdue, due, awaited }: Groups, lines: number): Groups {
  const settled = due.filter(({ status }) => isSettled(status))
  const open = due.filter(({ status }) => !isSettled(status))
  const returns = [...open.filter(isReturn), ...settled.filter(isReturn)].slice(0, lines / 2)
  const others = [...new Set([...open.filter(isReturn), ...open])].filter((one) => !returns.includes(one))
  const latest = overdue.toReversed()
  const pressing = [...new Set([...latest.filter(isReturn), ...latest])].slice(
    0,
    Math.max(lines / 2, lines - returns.length - others.length),
  )
  const inOrder = new Set<ItemPicture>([...returns, ...pressing, ...others, ...awaited, ...settled])
  const shown = new Set([...inOrder].slice(0, lines))
  const keep = (group: readonly ItemPicture[]) => group.filter((one) => shown.has(one))
  return { overdue: keep(overdue), due: keep(due), awaited: keep(awaited) }
}

function isReturn({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'return'
}
