import type { Item } from './item-store.ts'

export const DOCUMENT = { id: '0x0101', name: 'Document', group: 'Document Content Types' }
export const FOLDER = { id: '0x0120', name: 'Folder', group: 'Folder Content Types' }

export function describeType(item: Item): { id: string; name: string } {
  return item.folder ? FOLDER : DOCUMENT
}
