import type { SiteRole } from '../content.ts'
import type { Caller } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { lesser, reaches } from '../site/access.ts'
import { roleIn, roleOfAppIn } from '../site/list-access.ts'
import { viewFile } from './drafts.ts'
import { keyOf } from './identity.ts'
import type { Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { roleOfPerson } from './permissions.ts'

/** What one caller may see and do in one library; remembers the folders it came through. */
export interface Sight {
  roleOn(item: Item): SiteRole | undefined
  /** The item as it is shown to the caller; undefined where it is not shown at all. */
  see(item: Item): Item | undefined
  /** Whether a folder above the item is not shown. */
  isBehindGap(item: Item): boolean
}

/** What holds for whatever inherits from a folder. */
interface Inside {
  role: SiteRole | undefined
  gap: boolean
}

/** An app by itself has its role everywhere; a person what the nearest item with permissions of its own gives, else the site. */
export function openSight(kernel: Kernel, caller: Caller, library: Pick<Library, 'site' | 'list'>): Sight {
  const { db } = kernel
  const now = kernel.clock.now()
  const [onSite, granted] = [roleIn(db, caller, library), roleOfAppIn(db, caller, library)]
  const folders = new Map<string, Inside>()
  const look = (folder: string): Inside => {
    const known = folders.get(folder)
    if (known) return known
    const item = db.get<Item>('SELECT * FROM items WHERE id = ?', folder)
    const role = item ? roleOnItem(item) : onSite
    const inside = { role, gap: role === undefined || (item?.parent != null && look(item.parent).gap) }
    folders.set(folder, inside)
    return inside
  }
  const roleOnItem = (item: Item): SiteRole | undefined => {
    if (caller.person === undefined) return onSite
    if (item.permissions !== null) return lesser(granted, roleOfPerson(item, caller.person, now))
    return item.parent === null ? onSite : look(item.parent).role
  }
  return {
    roleOn: roleOnItem,
    isBehindGap: ({ parent }) => caller.person !== undefined && parent !== null && look(parent).gap,
    see(item) {
      const role = roleOnItem(item)
      if (role === undefined || item.folder || item.deleted) return role && item
      return viewFile(item, keyOf(caller), reaches(role, 'manage'))
    },
  }
}

/** A row as it is stored, which the order of a list goes by, and as the caller sees it. */
export interface Seen {
  row: Item
  seen: Item
}

/** As many rows as are wanted that the caller sees, from a list that is read piece by piece. */
export function gatherSeen(sight: Sight, wanted: number, read: (last: Item | undefined) => Item[]): Seen[] {
  const gathered: Seen[] = []
  for (let rows = read(undefined); rows.length > 0; rows = read(rows.at(-1))) {
    for (const row of rows) {
      const seen = sight.see(row)
      if (seen) gathered.push({ row, seen })
    }
    if (gathered.length >= wanted || rows.length < wanted) break
  }
  return gathered.slice(0, wanted)
}
