import type { LibraryFacts } from '../../domain/evidence/library-facts.ts'
import type { LibrarySettings } from '../../services/ports/library-settings.ts'
import { partFailure, sendBatch } from '../batch.ts'
import type { Graph } from '../graph.ts'

interface List {
  readonly displayName?: string
  readonly webUrl: string
  readonly list?: { readonly contentTypesEnabled?: boolean }
  readonly columns?: readonly ColumnDefinition[]
  readonly contentTypes?: readonly { readonly id?: string; readonly name?: string; readonly hidden?: boolean }[]
}

interface ColumnDefinition {
  readonly name: string
  readonly displayName?: string
  readonly required?: boolean
  readonly hidden?: boolean
  readonly readOnly?: boolean
}

interface Root {
  readonly folder?: { readonly childCount?: number }
}

/** One round trip. */
export function connectLibrarySettings(graph: Graph): LibrarySettings {
  return {
    async read(driveId) {
      const drive = `/drives/${encodeURIComponent(driveId)}`
      const columns = 'columns($select=name,displayName,required,hidden,readOnly)'
      const expand = `${columns},contentTypes($select=id,name,hidden)`
      const answers = await sendBatch(graph, [
        { id: 'list', method: 'GET', url: `${drive}/list?$select=displayName,webUrl,list&$expand=${expand}` },
        { id: 'root', method: 'GET', url: `${drive}/root?$select=folder` },
      ])
      for (const answer of answers.values()) if (answer.status >= 300) throw partFailure(answer)
      return toFacts(answers.get('list')?.body as List, answers.get('root')?.body as Root)
    },
  }
}

function toFacts({ displayName, webUrl, list, columns = [], contentTypes = [] }: List, { folder }: Root): LibraryFacts {
  const shown = columns.filter(({ hidden }) => !hidden)
  return {
    name: displayName ?? '',
    siteUrl: webUrl.slice(0, webUrl.lastIndexOf('/')),
    path: decodeURIComponent(new URL(webUrl).pathname).replace(/^\//, ''),
    // SharePoint shows this column only where what is new waits for an approval.
    approval: shown.some(({ name }) => name === '_ModerationStatus'),
    columns: shown.map(({ name }) => name),
    required: shown
      .filter(({ name, required, readOnly }) => required === true && readOnly !== true && name !== FILE_NAME)
      .map(({ name, displayName: title }) => title ?? name),
    contentTypes:
      list?.contentTypesEnabled === true
        ? contentTypes.flatMap(({ id = '', name = '', hidden }) => (hidden || isBuiltIn(id) ? [] : [name]))
        : [],
    atRoot: folder?.childCount ?? 0,
  }
}

/** Required of every file, and always there. */
const FILE_NAME = 'FileLeafRef'

/** Document and folder, as each library has them: their id in the list is that of the kind and 34 characters more. */
function isBuiltIn(id: string): boolean {
  return /^0x(0101|0120)(00[0-9A-F]{32})?$/i.test(id)
}
