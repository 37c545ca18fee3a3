import { pressEvidence } from './add-evidence.ts'
import { pressAddReturn } from './add-return.ts'
import { pressAdjust, pressAskAdjust } from './adjust-date.ts'
import { pressAskAssign, pressAssign } from './assign.ts'
import { pressBook } from './book-meeting.ts'
import { pressCancel } from './cancel-meeting.ts'
import { pressFileFor } from './file-for.ts'
import { pressAskHandIn, pressHandedIn, pressStated } from './hand-in.ts'
import { pressAskHold, pressHold } from './hold.ts'
import { pressKeepOurs } from './keep-ours.ts'
import { pressLeave } from './leave.ts'
import { pressLeaveFile } from './leave-file.ts'
import { pressNotApplicable } from './leave-out.ts'
import { pressArrived } from './mark-arrived.ts'
import { pressDone } from './mark-done.ts'
import { pressReady } from './mark-ready.ts'
import { pressMove } from './move-meeting.ts'
import { pressMute, pressUnmute } from './mute.ts'
import { pressPutFile } from './put-file.ts'
import { pressRemind } from './remind-me.ts'
import { pressAskNotification, pressNotification } from './set-notification.ts'
import { pressSettings } from './set-settings.ts'
import { pressSignedOff } from './sign-off.ts'
import { pressAskSnooze, pressSnooze } from './snooze.ts'
import { pressTaken } from './take.ts'
import { pressUndo } from './undo.ts'
import { pressUseChannel } from './use-channel.ts'
import type { Verb } from './verb.ts'

/** Everything that a card's button can ask for. */
export const verbs: ReadonlyMap<string, Verb> = new Map([
  ['taken', pressTaken],
  ['done', pressDone],
  ['ready', pressReady],
  ['signed off', pressSignedOff],
  ['ask hand in', pressAskHandIn],
  ['handed in', pressHandedIn],
  ['arrived', pressArrived],
  ['put file', pressPutFile],
  ['leave file', pressLeaveFile],
  ['file for', pressFileFor],
  ['stated', pressStated],
  ['ask assign', pressAskAssign],
  ['assign', pressAssign],
  ['not applicable', pressNotApplicable],
  ['ask snooze', pressAskSnooze],
  ['snooze', pressSnooze],
  ['ask hold', pressAskHold],
  ['hold', pressHold],
  ['mute', pressMute],
  ['unmute', pressUnmute],
  ['remind', pressRemind],
  ['book', pressBook],
  ['move', pressMove],
  ['cancel', pressCancel],
  ['ask adjust', pressAskAdjust],
  ['adjust', pressAdjust],
  ['ask notification', pressAskNotification],
  ['notification', pressNotification],
  ['settings', pressSettings],
  ['use channel', pressUseChannel],
  ['add return', pressAddReturn],
  ['evidence', pressEvidence],
  ['keep ours', pressKeepOurs],
  ['leave', pressLeave],
  ['undo', pressUndo],
])
