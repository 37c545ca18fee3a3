import { due } from './due.ts'
import type { Command } from './heard.ts'
import { hello } from './hello.ts'
import { help } from './help.ts'
import { nextMeeting } from './next-meeting.ts'
import { status } from './status.ts'
import { undoLast } from './undo-last.ts'
import { week } from './week.ts'

/** Everything that people can say. */
export const commands: readonly Command[] = [help, hello, week, due, status, nextMeeting, undoLast]
