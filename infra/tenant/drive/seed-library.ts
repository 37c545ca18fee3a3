import { insertColumn } from '../columns/column-store.ts'
import { defineColumn } from '../columns/define-column.ts'
import type { EntryContent, LibraryContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Site } from '../site/site-store.ts'
import { appendContent, createContent } from './contents.ts'
import { createFolder, putFile } from './edit-items.ts'
import { SYSTEM } from './identity.ts'
import { deriveItemId, getRoot, type Item, insertItem } from './item-store.ts'
import { addLibrary } from './library-store.ts'

/** A library as the tenant's content describes it; everything gets the same id in every tenant of that content. */
export function seedLibrary(kernel: Kernel, site: Site, content: LibraryContent, position: number): void {
  const { drive } = addLibrary(kernel, site, content, position)
  const created = kernel.clock.now()
  const id = deriveItemId(`root ${drive}`)
  insertItem(kernel.db, { id, drive, parent: null, name: 'root', folder: 1, list_item: 0, created, created_by: SYSTEM })
  for (const column of content.columns ?? []) {
    const required = content.requiredColumns?.includes(column.name)
    insertColumn(kernel.db, drive, defineColumn(drive, required ? { ...column, required } : column))
  }
  seedEntries(kernel, getRoot(kernel.db, drive), content.entries)
}

function seedEntries(kernel: Kernel, parent: Item, entries: EntryContent[]): void {
  for (const { name, text, children } of entries) {
    const deed = { by: SYSTEM, at: kernel.clock.now(), seed: `${parent.id}/${name}` }
    if (text === undefined) seedEntries(kernel, createFolder(kernel, parent, name, 'fail', deed), children ?? [])
    else putFile(kernel, parent, name, seedContent(kernel, text), 'fail', deed)
  }
}

function seedContent(kernel: Kernel, text: string): number {
  const content = createContent(kernel.db)
  appendContent(kernel.db, content, new TextEncoder().encode(text))
  return content
}
