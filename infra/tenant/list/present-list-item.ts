import type { Item } from '../drive/item-store.ts'
import type { Library } from '../drive/library-store.ts'
import { formatInstant, type Json } from '../drive/present-item.ts'
import { formatListETag } from '../drive/tags.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { deriveId } from '../sign-in/tokens.ts'
import { listColumns } from './column-store.ts'
import { isMultiChoice } from './field-values.ts'

/** The item as Graph's listItem. @param fields without, with all, or with these fields. */
export function presentListItem(
  kernel: Kernel,
  library: Library,
  item: Item,
  webUrl: unknown,
  fields: true | string[] | undefined,
): Json {
  const eTag = formatListETag(item)
  const content = contentTypeOf(item)
  return {
    '@odata.etag': eTag,
    id: String(item.list_item),
    eTag,
    createdDateTime: formatInstant(item.created),
    lastModifiedDateTime: formatInstant(item.modified),
    createdBy: JSON.parse(item.created_by) as unknown,
    lastModifiedBy: JSON.parse(item.modified_by) as unknown,
    webUrl,
    parentReference: { siteId: library.site, id: deriveId(item.parent ?? item.drive) },
    contentType: { id: content.id, name: content.name },
    ...(fields === undefined ? {} : { fields: presentFields(kernel, item, fields) }),
  }
}

/** The values of an item's columns, SharePoint's own among them. */
export function presentFields(kernel: Kernel, item: Item, wanted: true | string[]): Json {
  const stored = JSON.parse(item.fields) as Json
  const many = listColumns(kernel.db, item.drive).filter((column) => isMultiChoice(column) && column.name in stored)
  const types = many.map((column) => [`${column.name}@odata.type`, 'Collection(Edm.String)'] as const)
  const all: Json = {
    '@odata.etag': formatListETag(item),
    id: String(item.list_item),
    FileLeafRef: item.name,
    ...Object.fromEntries(types),
    ...stored,
    ContentType: contentTypeOf(item).name,
    Created: formatInstant(item.created),
    Modified: formatInstant(item.modified),
    ...(item.folder ? {} : { FileSizeDisplay: String(item.size) }),
    FolderChildCount: '0',
    ItemChildCount: String(item.children),
    _UIVersionString: `${item.ctag}.0`,
  }
  if (wanted === true) return all
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => wanted.includes(name.split('@')[0] || name) || name[0] === '@'),
  )
}

function contentTypeOf(item: Item): { id: string; name: string } {
  return item.folder ? { id: '0x0120', name: 'Folder' } : { id: '0x0101', name: 'Document' }
}
