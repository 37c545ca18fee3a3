import { presentDrive } from '../drive/drive-routes.ts'
import { webUrlOfLibrary } from '../drive/item-address.ts'
import { getRoot } from '../drive/item-store.ts'
import type { Library } from '../drive/library-store.ts'
import { readExtras } from '../drive/list-item-extras.ts'
import { badRequest } from '../kernel/errors.ts'
import { formatInstant } from '../kernel/format-instant.ts'
import type { GraphCall, Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkOptions, type Expansion, readExpansions, selectedIn } from '../kernel/read-expand.ts'
import { pick } from '../kernel/select-members.ts'
import { allColumns } from './column-routes.ts'
import { listContentTypes } from './content-types.ts'
import { firstItems } from './list-items.ts'

export function presentList(kernel: Kernel, library: Library): Json {
  const { modified, etag } = getRoot(kernel.db, library.drive)
  return {
    id: library.list,
    name: library.name,
    displayName: library.name,
    eTag: `"${library.list},${etag}"`,
    webUrl: webUrlOfLibrary(kernel, library),
    createdDateTime: formatInstant(library.created),
    lastModifiedDateTime: formatInstant(modified),
    parentReference: { siteId: library.site },
    list: { contentTypesEnabled: false, hidden: false, template: 'documentLibrary' },
  }
}

/** What `$expand` adds to a list: its columns, content types, drive, or first items. */
export function readListExpand(kernel: Kernel, call: GraphCall): (library: Library) => Json {
  const expands = readExpansions(call.query.get('$expand') ?? '').map((each) => readOne(kernel, call, each))
  return (library) => Object.assign({}, ...expands.map((expand) => expand(library)))
}

function readOne(kernel: Kernel, call: GraphCall, expansion: Expansion): (library: Library) => Json {
  const names = selectedIn(expansion)
  checkOptions(expansion, expansion.name === 'items' ? ['$expand', '$select'] : ['$select'])
  const shorten = (things: object[]) => things.map((thing) => pick(thing, names))
  switch (expansion.name) {
    case 'columns':
      return (library) => ({ columns: shorten(allColumns(kernel, library).filter(({ hidden }) => !hidden)) })
    case 'contentTypes':
      return () => ({ contentTypes: shorten(listContentTypes()) })
    case 'drive':
      return (library) => ({ drive: pick(presentDrive(kernel, library), names) })
    case 'items': {
      const extras = readExtras(expansion.options.get('$expand') ?? null)
      const kept = names && [...names, ...(extras.fields ? ['fields'] : []), ...(extras.driveItem ? ['driveItem'] : [])]
      return (library) => ({ items: firstItems(kernel, call, library, extras).map((item) => pick(item, kept)) })
    }
    default:
      throw badRequest(`'${expansion.name}' cannot be expanded on a list.`)
  }
}
