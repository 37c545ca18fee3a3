import { GraphError, notSupported } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** Of these nothing is here, nor of what is below them. */
const PLACES = [
  ...['/appCatalogs', '/chats', '/organization', '/places', '/search', '/teamwork'],
  ...['/groups/{group}/drive', '/groups/{group}/drives', '/groups/{group}/owners', '/groups/{group}/sites'],
  ...['/groups/{group}/transitiveMembers', '/groups/{group}/members/$ref', '/groups/{group}/members/{member}/$ref'],
  ...['/users/{user}/checkMemberGroups', '/users/{user}/chats', '/users/{user}/drive', '/users/{user}/drives'],
  ...['/users/{user}/getMemberGroups', '/users/{user}/mailboxSettings', '/users/{user}/manager'],
  ...['/users/{user}/memberOf', '/users/{user}/photo', '/users/{user}/sendMail'],
  ...['/users/{user}/teamwork', '/users/{user}/transitiveMemberOf'],
  ...['/sites/{site}/columns', '/sites/{site}/contentTypes', '/sites/{site}/sites'],
  ...['/drives/{drive}/recent()', '/drives/{drive}/sharedWithMe()'],
  ...['/drives/{drive}/items/{item}/workbook', '/drives/{drive}/items/{item}/{:path}/workbook'],
  ...['/drives/{drive}/list/items/{item}/createLink', '/drives/{drive}/list/items/{item}/permissions'],
  '/drives/{drive}/list/items/{item}/versions',
  ...['/teams/{team}/channels/{channel}/filesFolder', '/teams/{team}/channels/{channel}/members'],
  ...['/teams/{team}/channels/{channel}/tabs', '/teams/{team}/installedApps'],
  '/teams/{team}/sendActivityNotification',
]

/** Methods of places that are here otherwise. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/groups': ['GET'],
  '/groups/{group}': ['GET'],
  '/drives/{drive}/list': ['PATCH', 'DELETE'],
  '/drives/{drive}/list/contentTypes/addCopy': ['POST'],
  '/drives/{drive}/items/{item}/content': ['DELETE'],
  '/drives/{drive}/items/{item}/permissions': ['POST'],
  '/drives/{drive}/items/{item}/permissions/{permission}/grant': ['POST'],
  '/drives/{drive}/items/{item}/retentionLabel': ['PATCH', 'DELETE'],
  '/drives/{drive}/items/{item}/thumbnails/{thumbnail}': ['GET'],
  '/users/{user}/events/{event}/attachments/{attachment}': ['GET', 'DELETE'],
  '/users/{user}/events/{event}/attachments/createUploadSession': ['POST'],
  '/users/{user}/events/{event}/extensions/{extension}': ['GET', 'PATCH', 'DELETE'],
  '/teams/{team}': ['PATCH'],
  '/teams/{team}/members': ['POST'],
  '/teams/{team}/members/{member}': ['PATCH', 'DELETE'],
  '/teams/{team}/channels': ['POST'],
  '/teams/{team}/channels/{channel}': ['PATCH', 'DELETE'],
  '/teams/{team}/channels/{channel}/messages': ['POST'],
  '/teams/{team}/channels/{channel}/messages/{message}': ['PATCH'],
  '/teams/{team}/channels/{channel}/messages/{message}/replies': ['POST'],
}

type Refuse = (caller: Caller, user: string) => GraphError

/** What an app by itself may not do at all, or not here (graph-docs user-findmeetingtimes, online-meeting-application-access-policy). */
const OF_PEOPLE: Readonly<Record<string, Refuse>> = {
  '/users/{user}/findMeetingTimes': () =>
    new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  // An event's own `isOnlineMeeting` needs none.
  '/users/{user}/onlineMeetings': ({ appId }, user) => {
    const why = `No application access policy found for this app: ${appId} on the user: ${user}.`
    return new GraphError(403, 'Forbidden', why)
  },
}

/** What Graph publishes and this tenant has not built: refused as that, not as something that Graph does not have. */
export function registerLeftOut({ graph }: Kernel): void {
  for (const place of PLACES) graph.leaveOut(place)
  for (const [place, refuse] of Object.entries(OF_PEOPLE))
    graph.leaveOut(place, undefined, ({ caller, params }) =>
      caller.person === undefined ? refuse(caller, params.user ?? '') : notSupported(place),
    )
  for (const [place, methods] of Object.entries(METHODS)) graph.leaveOut(place, methods)
}
