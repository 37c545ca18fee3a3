import type { Command } from './command.ts'
import { schedule } from './schedule/schedule.ts'
import { administratorScript } from './server/administrator-script.ts'
import { doctor } from './server/doctor.ts'
import { post } from './server/post.ts'
import { provision } from './server/provision.ts'
import { setUp } from './server/set-up.ts'
import { sync } from './server/sync.ts'

export const commands: readonly Command[] = [schedule, setUp, provision, administratorScript, sync, post, doctor]
