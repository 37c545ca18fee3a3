import { awaited } from './awaited.ts'
import { cancelWhat } from './cancel-what.ts'
import { changes } from './changes.ts'
import { deedCommands } from './deeds/deed-commands.ts'
import { due } from './due.ts'
import { evidence } from './evidence.ts'
import { folder } from './folder.ts'
import { goesOut } from './goes-out.ts'
import { guidance } from './guidance.ts'
import type { Command } from './heard.ts'
import { hello } from './hello.ts'
import { helpOn } from './help.ts'
import { item } from './item.ts'
import { meetings } from './meetings.ts'
import { nextMeeting } from './next-meeting.ts'
import { records } from './records.ts'
import { settings } from './settings.ts'
import { signOut } from './sign-out.ts'
import { status } from './status.ts'
import { thanks } from './thanks.ts'
import { undoLast } from './undo-last.ts'
import { week } from './week.ts'
import { whoIs } from './who-is.ts'
import { yesOrNo } from './yes-or-no.ts'

/** Of two that understand the same, the one that stands first is meant: the wider ones come later. */
const all: readonly Command[] = [
  due,
  week,
  status,
  awaited,
  hello,
  thanks,
  yesOrNo,
  cancelWhat,
  nextMeeting,
  meetings,
  records,
  goesOut,
  changes,
  settings,
  signOut,
  undoLast,
  ...[evidence, guidance, folder, whoIs, ...deedCommands, item],
]

/** Everything that people can say. */
export const commands: readonly Command[] = [helpOn(all), ...all]
