import type { Command } from './command.ts'
import { schedule } from './schedule/schedule.ts'

export const commands: readonly Command[] = [schedule]
