import { randomBytes, randomUUID } from 'node:crypto'
import { badRequest, GraphError, notSupported } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { denied } from '../site/access.ts'
import { getSite } from '../site/site-store.ts'
import type { Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { keepPermissions, putPermissions } from './own-permissions.ts'
import { readExpiry, readRecipients } from './permission-body.ts'
import { type OwnPermission, readPermissions, type SharingLink } from './permissions.ts'
import { presentPermission } from './present-permission.ts'

const KNOWN = [
  ...['type', 'scope', 'expirationDateTime', 'password', 'message', 'recipients', 'retainInheritedPermissions'],
  'sendNotification',
]

/**
 * Graph-docs driveitem-createlink: a link of the kind that the app has on this item already is answered with 200, a
 * new one with 201. The tenant's policy has no links for everybody, and takes links for its own people by default.
 */
export function registerLinks(kernel: Kernel): void {
  onItem(kernel, 'POST', '/createLink', { cost: 5 }, (call) => answerCreateLink(kernel, call))
}

function answerCreateLink(kernel: Kernel, call: GraphCall): GraphAnswer {
  const body = readJson(call, KNOWN)
  const keeps = body.retainInheritedPermissions !== false
  const found = locateItem(kernel, call, keeps ? 'write' : 'fullcontrol')
  const { library, item } = found
  if (item.parent === null) throw badRequest('The root of a drive cannot be shared by a link.')
  const wish = readWish(kernel, body)
  const app = call.caller.appId
  const present = readPermissions(item).find((each) => isSame(each, wish, app))
  if (present) return ok(presentPermission(kernel, present))
  const link = { type: wish.type, scope: wish.scope, app, webUrl: makeUrl(kernel, library, item) }
  const { people, expires } = wish
  const roles = [wish.type === 'edit' ? 'write' : 'read']
  const made = { id: randomUUID(), roles, people, link, ...(expires === undefined ? {} : { expires }) }
  const kept = keeps ? keepPermissions(kernel, found) : []
  putPermissions(kernel, call, found, [...kept, made])
  return created(presentPermission(kernel, made))
}

type Wish = Pick<SharingLink, 'type' | 'scope'> & Pick<OwnPermission, 'people' | 'expires'>

function readWish(kernel: Kernel, body: Record<string, unknown>): Wish {
  const { type, scope = 'organization', password, message, sendNotification, recipients } = body
  if (type === 'embed' || password !== undefined) throw badRequest('Only OneDrive Personal has such links.')
  if (type !== 'view' && type !== 'edit') throw badRequest("'type' must be view or edit.")
  if (message !== undefined || sendNotification === true) throw notSupported('Telling people of a link')
  if (scope === 'anonymous') throw forbidden()
  if (scope !== 'organization' && scope !== 'users') throw badRequest("'scope' must be organization or users.")
  if (recipients !== undefined && scope !== 'users') throw badRequest("'recipients' go with the scope users.")
  const people = recipients === undefined ? [] : readRecipients(kernel, recipients)
  return { type, scope, people, ...readExpiry(kernel, body.expirationDateTime) }
}

function forbidden(): GraphError {
  return new GraphError(denied().status, denied().code, "Your organization's policy does not allow anonymous links.")
}

function isSame({ link, people, expires }: OwnPermission, wish: Wish, app: string): boolean {
  if (link?.app !== app || link.type !== wish.type || link.scope !== wish.scope || expires !== wish.expires)
    return false
  return people.toSorted().join() === wish.people.toSorted().join()
}

function makeUrl(kernel: Kernel, library: Library, item: Item): string {
  const { hostname, path } = getSite(kernel.db, library.site)
  const kind = item.folder ? 'f' : 'b'
  return `https://${hostname}/:${kind}:/s/${path.split('/').at(-1)}/${randomBytes(30).toString('base64url')}`
}
