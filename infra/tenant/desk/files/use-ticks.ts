import { useState } from 'react'
import type { DriveItem } from '../api/shapes.ts'

/** Which items of a folder are ticked; one that is gone is ticked no more. */
export const useTicks = (items: DriveItem[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const ticked = items.filter(({ id }) => ids.has(id))
  const all = items.length > 0 && ticked.length === items.length
  return {
    ticked,
    state: all ? true : ticked.length > 0 ? ('mixed' as const) : false,
    has: ({ id }: DriveItem): boolean => ids.has(id),
    toggle: ({ id }: DriveItem): void =>
      setIds((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id])),
    toggleAll: (): void => setIds(new Set(all ? [] : items.map(({ id }) => id))),
    clear: (): void => setIds(new Set()),
  }
}

export type Ticks = ReturnType<typeof useTicks>
