import type { Failure } from '../../src/contract/failure.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { Refusal, type RefusalReason } from '../../src/services/refusal.ts'
import { UseFolder } from '../../src/services/use-folder.ts'
import { Unreadable } from '../http/tab-call.ts'
import { TokenRefused } from '../http/tab-identity.ts'

export interface Told {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 500 | 503
  readonly failure: Failure
}

/** Every failure in words for a person, once. `null`: nothing of ours, to be logged and told as broken. */
export function tellFailure(error: unknown): Told | null {
  if (error instanceof TokenRefused) {
    return told(401, 'signed out', 'Your sign-in has run out or is not for this app. Open the tab again.')
  }
  if (error instanceof Unreadable) return told(400, 'invalid', 'That could not be read. Reload the tab and try again.')
  if (error instanceof UseFolder) return tellUseFolder(error)
  if (error instanceof Refusal) return tellRefusal(error)
  if (error instanceof GraphFailure) return tellGraph(error)
  return null
}

function tellRefusal({ reason, message }: Refusal): Told {
  return told(STATUS[reason][0], STATUS[reason][1], message)
}

function tellUseFolder(error: UseFolder): Told {
  const { status, failure } = tellRefusal(error)
  const { folderUrl: folder } = error
  return { status, failure: { ...failure, ...(folder !== undefined && { folder }) } }
}

const STATUS: Readonly<Record<RefusalReason, readonly [Told['status'], Failure['reason']]>> = {
  'not allowed': [403, 'not allowed'],
  'unknown inspection': [404, 'not found'],
  'unknown item': [404, 'not found'],
  'not possible': [409, 'not possible'],
  'nothing to hand in': [409, 'not possible'],
  'several files': [409, 'not possible'],
  'changed meanwhile': [409, 'not possible'],
  'already undone': [409, 'not possible'],
}

function tellGraph({ reason }: GraphFailure): Told {
  switch (reason) {
    case 'throttled':
    case 'unavailable':
      return told(503, 'busy', 'SharePoint is busy. Nothing was changed. Try again in a minute.')
    case 'unauthorised':
    case 'forbidden':
      return told(503, 'broken', 'Waymark has no access to the library. An administrator can grant it on the site.')
    case 'missing':
      return told(409, 'not possible', 'The file or folder is not there any more. Nothing was changed.')
    case 'taken':
    case 'changed':
    case 'locked':
      return told(409, 'not possible', 'The file is in use or was changed just now. Nothing was changed. Try again.')
    case 'invalid':
      return told(500, 'broken', 'Microsoft refused what Waymark asked for. It is noted for the operator.')
    default:
      return reason satisfies never
  }
}

export function told(status: Told['status'], reason: Failure['reason'], message: string): Told {
  return { status, failure: { reason, message } }
}
