import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'

/** Does something to one item after another; what fails does not hold up the rest, and is told at the end. */
export const doToAll = async (items: DriveItem[], deed: (item: DriveItem) => Promise<void>): Promise<void> => {
  const failed: string[] = []
  for (const item of items) {
    await deed(item).catch((error: unknown) => failed.push(`${item.name}: ${sayProblem(error)}`))
  }
  if (failed.length > 0) throw new Error(failed.join(' '))
}

/** "Read me first.txt", "3 things". */
export const sayItems = (items: DriveItem[]): string => {
  const [only, ...others] = items
  return only !== undefined && others.length === 0 ? only.name : `${items.length} things`
}
