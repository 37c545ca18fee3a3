import type { Command } from '../heard.ts'
import { addEvidence } from './add-evidence.ts'
import { addReturn } from './add-return.ts'
import { adjustHow } from './adjust-date.ts'
import { assignIt } from './assign.ts'
import { bookIt } from './book-meeting.ts'
import { cancelIt } from './cancel-meeting.ts'
import { handItIn } from './hand-in.ts'
import { hold, unhold } from './hold.ts'
import { isLate } from './is-late.ts'
import { leaveOut } from './leave-out.ts'
import { hasArrived } from './mark-arrived.ts'
import { markDone } from './mark-done.ts'
import { readyIt } from './mark-ready.ts'
import { moveDate } from './move-date.ts'
import { mute, unmute } from './mute.ts'
import { noteRecords } from './note-records.ts'
import { remindMe } from './remind-me.ts'
import { setNotification } from './set-notification.ts'
import { setSettings } from './set-settings.ts'
import { signItOff } from './sign-off.ts'
import { snooze } from './snooze.ts'
import { takeIt } from './take.ts'
import { useThisChannel } from './use-channel.ts'

/** What people can say that changes something; the first that matches is meant, so the narrow ones stand first. */
export const deedCommands: readonly Command[] = [
  useThisChannel,
  setSettings,
  setNotification,
  addReturn,
  addEvidence,
  noteRecords,
  mute,
  unmute,
  remindMe,
  snooze,
  unhold,
  hold,
  leaveOut,
  readyIt,
  signItOff,
  handItIn,
  markDone,
  hasArrived,
  isLate,
  adjustHow,
  moveDate,
  bookIt,
  cancelIt,
  takeIt,
  assignIt,
]
