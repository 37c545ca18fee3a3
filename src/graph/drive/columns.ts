import type { Column } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import { readAll } from '../pages.ts'

/** Where a drive's list keeps its columns. */
export async function columnsPath(graph: Graph, driveId: string): Promise<string> {
  const list = await graph.get<DriveList>(`/drives/${encodeURIComponent(driveId)}/list?$select=id,parentReference`)
  const siteId = list.parentReference?.siteId ?? ''
  return `/sites/${encodeURIComponent(siteId)}/lists/${encodeURIComponent(list.id)}/columns`
}

interface DriveList {
  readonly id: string
  readonly parentReference?: { readonly siteId?: string }
}

export async function readColumns(graph: Graph, path: string): Promise<readonly string[]> {
  const columns = await readAll<{ name: string }>(graph, `${path}?$select=name`)
  return columns.map((column) => column.name)
}

/** Not repeated in doubt: the caller reads the columns again. */
export async function createColumn(graph: Graph, path: string, column: Column): Promise<void> {
  const { name, displayName, indexed = false } = column
  await graph.send({ method: 'POST', path, body: { name, displayName, indexed, ...kindOf(column) } })
}

function kindOf({ kind, choices = [] }: Column): object {
  switch (kind) {
    case 'text':
      return { text: {} }
    case 'note':
      return { text: { allowMultipleLines: true, textType: 'plain' } }
    case 'date':
      return { dateTime: { format: 'dateOnly', displayAs: 'standard' } }
    case 'choice':
      return { choice: { displayAs: 'dropDownMenu', choices, allowTextEntry: false } }
    case 'multi-choice':
      return { choice: { displayAs: 'checkBoxes', choices, allowTextEntry: false } }
  }
}
