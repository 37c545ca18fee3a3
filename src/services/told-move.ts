import type { GraphFailure } from './graph-failure.ts'
import { Refusal } from './refusal.ts'

/** Why a file could not be moved, for the person who moved it. */
export function toldMove(error: GraphFailure): GraphFailure | Refusal {
  switch (error.reason) {
    case 'changed':
      return new Refusal('changed meanwhile', 'The file was changed just now. Look at it, then try again.', error)
    case 'locked':
      return new Refusal(
        'changed meanwhile',
        'Somebody has the file open or checked out. Ask them to close it, then try again.',
        error,
      )
    case 'taken':
      return new Refusal('several files', 'A file of that name lies there already. Look which of them counts.', error)
    case 'missing':
      return new Refusal('changed meanwhile', 'The file or the folder is gone. Nothing was changed.', error)
    case 'unavailable':
      return new Refusal('changed meanwhile', 'SharePoint did not answer. Look again in a few minutes.', error)
    default:
      return error
  }
}
