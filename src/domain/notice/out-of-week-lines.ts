import type { Picture } from '../inspection/picture.ts'
import { isDue, type WeekItems } from './week-items.ts'

/** Returns handed in this week that fall due in another, a line each: the channel sees that they came. */
export function outOfWeekLines({ items }: Picture, { start, end }: WeekItems): readonly string[] {
  return items.flatMap((one) => {
    const { dated, status } = one
    const came = status.at !== undefined && status.at >= start && status.at < end
    if (dated.item.kind !== 'return' || !came || isDue(one, start, end)) return []
    const due = isDue(one, 0, start) ? 'was due' : 'due'
    return [`${dated.item.title}: ${status.state}, ${due} in week ${dated.week}`]
  })
}
