import { pressHandedIn } from './hand-in.ts'
import { pressLeaveFile } from './leave-file.ts'
import { pressArrived } from './mark-arrived.ts'
import { pressDone } from './mark-done.ts'
import { pressReady } from './mark-ready.ts'
import { pressPutFile } from './put-file.ts'
import { pressSignedOff } from './sign-off.ts'
import { pressTaken } from './take.ts'
import { pressUndo } from './undo.ts'
import type { Verb } from './verb.ts'

/** Everything that a card's button can ask for. */
export const verbs: ReadonlyMap<string, Verb> = new Map([
  ['taken', pressTaken],
  ['done', pressDone],
  ['ready', pressReady],
  ['signed off', pressSignedOff],
  ['handed in', pressHandedIn],
  ['arrived', pressArrived],
  ['put file', pressPutFile],
  ['leave file', pressLeaveFile],
  ['undo', pressUndo],
])
