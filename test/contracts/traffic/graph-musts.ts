/**
 * Types cannot show presence, since `$select` may leave anything out. These members are there whenever they are asked
 * for: by type of the contract.
 */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'microsoft.graph.driveItem': ['id', 'name', 'eTag', 'parentReference'],
  'microsoft.graph.drive': ['id', 'driveType', 'webUrl'],
  'microsoft.graph.site': ['id', 'webUrl'],
  'microsoft.graph.list': ['id', 'list'],
  'microsoft.graph.listItem': ['id', 'eTag'],
  'microsoft.graph.columnDefinition': ['id', 'name'],
  'microsoft.graph.permission': ['id', 'roles'],
  'microsoft.graph.subscription': ['id', 'resource', 'changeType', 'expirationDateTime'],
  'microsoft.graph.event': ['id', 'changeKey', 'start', 'end', 'subject'],
  'microsoft.graph.uploadSession': ['uploadUrl', 'expirationDateTime'],
  'microsoft.graph.scheduleInformation': ['scheduleId'],
  'microsoft.graph.conversationMember': ['id', '@odata.type'],
  'microsoft.graph.chatMessage': ['id', 'createdDateTime', 'messageType'],
  'microsoft.graph.channel': ['id', 'displayName'],
  'microsoft.graph.team': ['id', 'displayName'],
  'microsoft.graph.user': ['id', 'displayName', 'userPrincipalName'],
}

/** What an operation cannot do without, by its name; `|` between two spellings. */
const SENT: Readonly<Record<string, readonly string[]>> = {
  'POST /subscriptions': ['changeType', 'notificationUrl', 'resource', 'expirationDateTime'],
  'PATCH /subscriptions/{subscription-id}': ['expirationDateTime'],
  'POST /users/{user-id}/events': ['subject', 'start', 'end'],
  'POST /users/{user-id}/calendar/getSchedule': ['schedules|Schedules', 'startTime|StartTime', 'endTime|EndTime'],
  'POST /sites/{site-id}/lists/{list-id}/columns': ['name'],
  'POST /drives/{drive-id}/root/children': ['name', 'folder'],
  'POST /drives/{drive-id}/items/{driveItem-id}/children': ['name', 'folder'],
  'POST /drives/{drive-id}/root:/{item-path}:/children': ['name', 'folder'],
  'POST /drives/{drive-id}/items/{driveItem-id}:/{item-path}:/children': ['name', 'folder'],
}

/** What is missing from an answered thing of a type. @param selected names in `$select`; undefined: all */
export function missAnswered(
  type: string,
  thing: object,
  selected: ReadonlySet<string> | undefined,
): readonly string[] {
  // What is gone has its id alone.
  const must = 'deleted' in thing || '@removed' in thing ? ['id'] : (ANSWERED[type] ?? [])
  return must.filter((member) => !(member in thing) && (selected?.has(member) ?? true))
}

export function missSent(operation: string, body: object): readonly string[] {
  return (SENT[operation] ?? []).filter((member) => !member.split('|').some((spelling) => spelling in body))
}
