import { deriveId } from '../sign-in/tokens.ts'
import type { Column } from './column-store.ts'

const LINE = { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 }
const BUILT_IN: (Partial<Column> & { name: string })[] = [
  { name: 'Title', text: LINE, readOnly: false },
  { name: 'FileLeafRef', displayName: 'Name', text: LINE, required: true },
  { name: 'Created', dateTime: { displayAs: 'default', format: 'dateTime' } },
  { name: 'Modified', dateTime: { displayAs: 'default', format: 'dateTime' } },
  { name: 'ContentType', displayName: 'Content Type', text: LINE },
]

/** What every library has from the start; all but the title are SharePoint's own. */
export function listBuiltInColumns(drive: string): Column[] {
  return BUILT_IN.map((column) => ({
    id: deriveId(`column ${drive} ${column.name}`),
    displayName: column.name,
    columnGroup: '_Hidden',
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    readOnly: true,
    required: false,
    ...column,
  }))
}
