/**
 * What PnP.PowerShell's cmdlets take, by its documentation of 3.1 (github.com/pnp/powershell, documentation/*.md): the
 * parameters that have to be given, in each way that there is, and the others.
 */
const PNP_PARAMETERS: Readonly<
  Record<string, { readonly needed: readonly string[]; readonly others?: readonly string[] }>
> = {
  'Connect-PnPOnline': { needed: ['Url', 'Interactive'], others: ['ClientId'] },
  'Get-PnPField': { needed: [], others: ['List', 'Identity', 'Group', 'Includes'] },
  'Add-PnPFieldFromXml': { needed: ['FieldXml'], others: ['List'] },
  'Set-PnPField': { needed: ['Identity'], others: ['List', 'Values', 'UpdateExistingLists'] },
  'Remove-PnPField': { needed: ['Identity'], others: ['List', 'Force'] },
  'Get-PnPListItem': { needed: ['List'], others: ['PageSize', 'Fields', 'FolderServerRelativeUrl'] },
  'Get-PnPView': { needed: ['List'], others: ['Identity', 'Includes'] },
  'Add-PnPView': { needed: ['List', 'Title', 'Fields'], others: ['Paged', 'RowLimit', 'Query', 'SetAsDefault'] },
  'Remove-PnPView': { needed: ['Identity', 'List'], others: ['Force'] },
  'Get-PnPGroup': { needed: [], others: ['Identity', 'AssociatedOwnerGroup', 'Includes'] },
  'New-PnPGroup': { needed: ['Title'], others: ['Description', 'Owner'] },
  'Remove-PnPGroup': { needed: ['Identity'], others: ['Force'] },
  'Get-PnPGroupMember': { needed: ['Group'], others: ['User'] },
  'Get-PnPFolder': { needed: ['Url'], others: ['Includes', 'AsListItem'] },
  'Get-PnPProperty': { needed: ['ClientObject', 'Property'] },
  'Set-PnPFolderPermission': {
    needed: ['List', 'Identity'],
    others: ['Group', 'AddRole', 'RemoveRole', 'ClearExisting', 'InheritPermissions', 'SystemUpdate'],
  },
  'Invoke-PnPQuery': { needed: [], others: ['RetryCount'] },
  'Get-PnPList': { needed: [], others: ['Identity', 'Includes', 'ThrowExceptionIfListNotFound'] },
  'Get-PnPContentType': { needed: [], others: ['Identity', 'List', 'Includes', 'InSiteHierarchy'] },
}

/** What is wrong with how a cmdlet is called; `null` where nothing is. @param given names in lower case */
export function faultOfCall(cmdlet: string, given: readonly string[]): string | null {
  const [name = '', { needed, others = [] } = { needed: [] }] =
    Object.entries(PNP_PARAMETERS).find(([each]) => each.toLowerCase() === cmdlet.toLowerCase()) ?? []
  if (name === '') return `${cmdlet} is none of PnP's`
  const known = [...needed, ...others].map((one) => one.toLowerCase())
  const strange = given.find((one) => !known.includes(one))
  if (strange !== undefined) return `${name} has no -${strange}`
  const missing = needed.find((one) => !given.includes(one.toLowerCase()))
  return missing === undefined ? null : `${name} wants -${missing}`
}
