import { type Column, fieldOf, listColumns, takesMany } from '../columns/column-store.ts'
import { deriveId } from '../kernel/derive-id.ts'
import { formatInstant } from '../kernel/format-instant.ts'
import type { Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { findSiteUser, lookupIdOf } from '../site/site-users.ts'
import { describeType } from './content-types.ts'
import type { Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { formatListETag } from './tags.ts'
import { labelVersion } from './version-store.ts'

/** The item as Graph's listItem. @param fields without, with all, or with these fields. */
export function presentListItem(
  kernel: Kernel,
  library: Library,
  item: Item,
  webUrl: string,
  fields: true | string[] | undefined,
): Json {
  const eTag = formatListETag(item)
  const { id, name } = describeType(item)
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
    contentType: { id, name },
    ...(fields === undefined ? {} : { fields: presentFields(kernel, library, item, fields) }),
  }
}

/** The values of an item's columns, SharePoint's own among them; those of hidden columns only when they are named. */
export function presentFields(kernel: Kernel, library: Library, item: Item, wanted: true | string[]): Json {
  const columns = listColumns(kernel.db, item.drive)
  const shown = columns.filter((column) => !column.hidden || (wanted !== true && wanted.includes(fieldOf(column))))
  const stored = JSON.parse(item.fields) as Json
  const all: Json = {
    '@odata.etag': formatListETag(item),
    id: String(item.list_item),
    ...('Title' in stored ? { Title: stored.Title } : {}),
    ...Object.assign({}, ...shown.map((column) => presentField(kernel, column, stored[fieldOf(column)]))),
    ...presentOwnFields(kernel, library, item),
  }
  if (wanted === true) return all
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => wanted.includes(name.split('@')[0] || name) || name[0] === '@'),
  )
}

function presentField(kernel: Kernel, column: Column, value: unknown): Json {
  if (value === undefined) return {}
  if (!takesMany(column)) return { [fieldOf(column)]: value }
  if (column.choice) return { [`${column.name}@odata.type`]: 'Collection(Edm.String)', [column.name]: value }
  const users = (value as string[]).map((lookupId) => findSiteUser(kernel, lookupId))
  const people = users.flatMap((user) => (user ? [user] : []))
  return {
    [column.name]: people.map(({ lookupId, name, mail }) => ({
      LookupId: Number(lookupId),
      LookupValue: name,
      Email: mail,
    })),
  }
}

function presentOwnFields(kernel: Kernel, { approval }: Library, item: Item): Json {
  return {
    FileLeafRef: item.name,
    ContentType: describeType(item).name,
    Created: formatInstant(item.created),
    AuthorLookupId: lookupIdOf(kernel, item.created_by),
    Modified: formatInstant(item.modified),
    EditorLookupId: lookupIdOf(kernel, item.modified_by),
    ...(item.folder ? {} : { FileSizeDisplay: String(item.size), _CheckinComment: item.comment }),
    ...(approval ? { _ModerationStatus: item.moderation } : {}),
    FolderChildCount: '0',
    ItemChildCount: String(item.children),
    _UIVersionString: labelVersion(item),
  }
}
