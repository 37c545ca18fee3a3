import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import type { WeekItems } from './week-items.ts'

type Groups = Pick<WeekItems, 'overdue' | 'due' | 'awaited'>

/**
 * Which items get one of a card's few lines. What is overdue takes no more than half of them from what can
 * still be done in time, and there returns come before actions; then what others owe us, last what is settled.
 */
export function shareLines({ overdue, due, awaited }: Groups, lines: number): Groups {
  const settled = due.filter(({ status }) => isSettled(status))
  const open = due.filter(({ status }) => !isSettled(status))
  const returnsFirst = [...open.filter(isReturn), ...open.filter((one) => !isReturn(one))]
  const pressing = overdue.slice(0, Math.max(lines / 2, lines - open.length))
  const shown = new Set<ItemPicture>([...pressing, ...returnsFirst, ...awaited, ...settled].slice(0, lines))
  const keep = (group: readonly ItemPicture[]) => group.filter((one) => shown.has(one))
  return { overdue: keep(overdue), due: keep(due), awaited: keep(awaited) }
}

function isReturn({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'return'
}
