import { LINE } from '../columns/column-kinds.ts'
import type { Column } from '../columns/column-store.ts'
import type { Library } from '../drive/library-store.ts'
import { deriveId } from '../kernel/derive-id.ts'

const INSTANT = { displayAs: 'default', format: 'dateTime' }
const PERSON = { allowMultipleSelection: false, chooseFromType: 'peopleAndGroups', displayAs: 'nameWithPresence' }
const BUILT_IN: (Partial<Column> & { name: string })[] = [
  { name: 'Title', text: LINE, readOnly: false },
  { name: 'FileLeafRef', displayName: 'Name', text: LINE, required: true },
  { name: 'Created', dateTime: INSTANT },
  { name: 'Modified', dateTime: INSTANT },
  { name: 'Author', displayName: 'Created By', personOrGroup: PERSON },
  { name: 'Editor', displayName: 'Modified By', personOrGroup: PERSON },
  { name: 'ContentType', displayName: 'Content Type', text: LINE },
  { name: '_UIVersionString', displayName: 'Version', text: LINE },
  { name: '_CheckinComment', displayName: 'Check In Comment', text: LINE },
]
/** Only of a library where what is new waits for an approval: by these a client can tell that it does. */
const OF_APPROVAL: (Partial<Column> & { name: string })[] = [
  { name: '_ModerationStatus', displayName: 'Approval Status', contentApprovalStatus: {} },
]

/** What every library has from the start; all but the title are SharePoint's own. */
export function listBuiltInColumns({ drive, approval }: Pick<Library, 'drive' | 'approval'>): Column[] {
  return [...BUILT_IN, ...(approval ? OF_APPROVAL : [])].map((column) => ({
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
