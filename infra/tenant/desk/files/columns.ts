/** Columns that every library has; the row above the details tells what they hold. */
const builtIn = new Set([
  'id',
  'Title',
  'Created',
  'Modified',
  'ContentType',
  'FileLeafRef',
  'FileSizeDisplay',
  'ItemChildCount',
  'FolderChildCount',
  'Edit',
  'DocIcon',
  'LinkFilename',
  'LinkFilenameNoMenu',
  'AuthorLookupId',
  'EditorLookupId',
  'ParentVersionStringLookupId',
  'ParentLeafNameLookupId',
  'AppAuthorLookupId',
  'AppEditorLookupId',
])

const show = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(show).join(', ')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value === null || value === undefined ? '' : String(value)
}

/** Columns that somebody added, with their values in words; `_x0020_` is how SharePoint writes a space. */
export const ownColumns = (fields: Record<string, unknown>): [string, string][] =>
  Object.entries(fields)
    .filter(([name]) => !builtIn.has(name) && !/^[@_]/.test(name) && !name.includes('@odata'))
    .map(([name, value]) => [name.replaceAll('_x0020_', ' '), show(value)])
