import { randomBytes } from 'node:crypto'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkMembers, readJsonIfAny, readObject } from '../kernel/read-json.ts'
import { CONFLICTS, checkReplaces, readConflictOfBody } from './conflict.ts'
import { createContent, deleteContent } from './contents.ts'
import { describeDeed } from './deed.ts'
import { checkPlace } from './item-address.ts'
import { checkNotLocked, locateItem, locatePlace } from './locate.ts'
import { readFileTimes, readMetadata } from './metadata.ts'
import { checkName, nameTaken } from './names.ts'
import { onItem } from './on-item.ts'
import { checkQuota } from './quota.ts'
import { checkPreconditions } from './tags.ts'
import { UPLOAD_PATH } from './upload-endpoint.ts'
import {
  deleteSession,
  insertSession,
  listExpired,
  SESSION_LIFETIME_MS,
  type UploadSession,
} from './upload-session-store.ts'

const OF_ITEM = ['name', 'description', 'fileSize', 'fileSystemInfo', ...CONFLICTS]

/** Opens sessions for large files; their ranges go to `uploadUrl` (upload-endpoint.ts), which takes no token. */
export function registerUploadSessions(kernel: Kernel): void {
  onItem(kernel, 'POST', '/createUploadSession', { cost: 2 }, (call) => answerNewSession(kernel, call))
}

function answerNewSession(kernel: Kernel, call: GraphCall): GraphAnswer {
  const body = readJsonIfAny(call, ['item', 'deferCommit', 'fileSize', 'name'])
  if (body.deferCommit !== undefined && typeof body.deferCommit !== 'boolean') {
    throw badRequest("'deferCommit' must be true or false.")
  }
  const described = body.item === undefined ? {} : readObject(body.item, 'item')
  checkMembers(described, OF_ITEM)
  const total = readSize(described.fileSize ?? body.fileSize)
  const { by, at } = describeDeed(kernel, call)
  const id = randomBytes(24).toString('hex')
  const expires = at + SESSION_LIFETIME_MS
  const { description = null } = described
  readMetadata(described, { fields: '{}' })
  const wishes = {
    times: JSON.stringify(readFileTimes(described.fileSystemInfo)),
    description: description as string | null,
    deferred: body.deferCommit === true ? (1 as const) : (0 as const),
    if_match: call.headers.get('if-match'),
    caller: JSON.stringify(call.caller),
  }
  const target = findTarget(kernel, call, described)
  kernel.db.transaction(() => {
    sweep(kernel)
    const content = createContent(kernel.db)
    insertSession(kernel.db, { id, ...target, ...wishes, content, received: 0, total, by, expires })
  })
  const uploadUrl = `${call.url.origin}${UPLOAD_PATH}/${id}`
  const expirationDateTime = new Date(expires).toISOString()
  const type = '#microsoft.graph.uploadSession'
  return ok({ '@odata.type': type, uploadUrl, expirationDateTime, nextExpectedRanges: ['0-'] })
}

/** What expired sessions hold goes when the next one is opened. */
function sweep(kernel: Kernel): void {
  for (const { id, content } of listExpired(kernel.db, kernel.clock.now())) {
    deleteContent(kernel.db, content)
    deleteSession(kernel.db, id)
  }
}

type Target = Pick<UploadSession, 'drive' | 'parent' | 'missing' | 'name' | 'item' | 'conflict'>

function findTarget(kernel: Kernel, call: GraphCall, described: Record<string, unknown>): Target {
  if (call.params.path === undefined) return findItem(kernel, call, described)
  const { library, start, way, parent, missing, name, item } = locatePlace(kernel, call)
  if (described.name !== undefined && described.name !== name) {
    throw badRequest("'name' must be the name that the path ends with.")
  }
  checkName(name, { folder: false, atRoot: false })
  checkPlace(kernel, parent, [...missing, name].join('/'))
  checkPreconditions(call.headers, item)
  // Its page says 'fail', but what is left out replaces (microsoftgraph/microsoft-graph-docs issue 19010; rclone).
  const conflict = readConflictOfBody(described, 'replace')
  if (!parent.folder) throw nameTaken()
  if (item && (conflict === 'fail' || (item.folder && conflict === 'replace'))) throw nameTaken()
  if (item && conflict === 'replace') checkNotLocked(kernel, call, item)
  // The path is gone again at the end: folders on it may have come and gone meanwhile.
  const inside = { drive: library.drive, parent: start.id, missing: JSON.stringify(way) }
  return { ...inside, name, item: null, conflict }
}

function findItem(kernel: Kernel, call: GraphCall, described: Record<string, unknown>): Target {
  const { library, item } = locateItem(kernel, call, 'write')
  if (item.folder) throw badRequest('A session needs a file, or a folder and a name by path.')
  checkPreconditions(call.headers, item)
  checkNotLocked(kernel, call, item)
  if (described.name !== undefined && described.name !== item.name) throw badRequest("'name' must be the item's own.")
  const conflict = readConflictOfBody(described, 'replace')
  checkReplaces(conflict)
  return { drive: library.drive, parent: item.parent ?? '', missing: '[]', name: item.name, item: item.id, conflict }
}

function readSize(value: unknown): number | null {
  if (value === undefined) return null
  if (!Number.isInteger(value) || Number(value) < 0) throw badRequest("'fileSize' must be a number of bytes.")
  checkQuota(Number(value))
  return Number(value)
}
