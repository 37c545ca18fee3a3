import { expect, test } from 'vitest'
import { commands } from '../../../bot/conversation/commands.ts'
import { due } from '../../../bot/conversation/due.ts'
import { hello } from '../../../bot/conversation/hello.ts'
import { help } from '../../../bot/conversation/help.ts'
import { nextMeeting } from '../../../bot/conversation/next-meeting.ts'
import { status } from '../../../bot/conversation/status.ts'
import { understand } from '../../../bot/conversation/understand.ts'
import { undoLast } from '../../../bot/conversation/undo-last.ts'
import { week } from '../../../bot/conversation/week.ts'

const NAMES = new Map([
  [help, 'help'],
  [hello, 'hello'],
  [week, 'week'],
  [due, 'due'],
  [status, 'status'],
  [nextMeeting, 'next meeting'],
  [undoLast, 'undo'],
])

const MEANT: Readonly<Record<string, readonly string[]>> = {
  help: [
    'help',
    'Help',
    'HELP!',
    'help me',
    'hlep',
    'helpp',
    'commands',
    'what can you do?',
    'What can I ask',
    'how does this work?',
    'please help',
    'waymark help',
  ],
  hello: [
    'hi',
    'Hi',
    'HI!',
    'hello',
    'Hello!',
    'helo',
    'hey',
    'hiya',
    'hello there',
    'Good morning',
    'good afternoon',
    'good evning',
    'hi waymark',
  ],
  week: [
    'week',
    'Week',
    'WEEK?',
    'wek',
    'weeek',
    'this week',
    'the week',
    'next week',
    'last week',
    'week 11',
    'wek 11',
    'Week 11?',
    'wk 11',
    'weke 6',
    'show week 11',
    'show me week 11 please',
    "what's on this week",
    'whats in week 11',
    'what happens in week 11',
    'week 99',
    'current week',
  ],
  due: [
    'due',
    "what's due",
    'whats due',
    'What’s due?',
    "what's next",
    'what comes next?',
    'what do I need to do?',
    'what should I do next',
    'wats due',
    'what is due',
    'WHAT IS DUE',
    "what's due today",
    'due today',
    'due this week',
    "what's due this week",
    "what's due by today",
    'overdue',
    "what's overdue",
    'anything overdue?',
    'overdu',
    "what's late",
    'mine',
    "what's mine",
    'my tasks',
    'my returns',
    "what's due next",
    "what's due, please",
  ],
  status: [
    'status',
    'Status',
    'staus',
    'statsu',
    'overview',
    'where are we?',
    'where do we stand',
    'how are we doing',
    'how do we stand?',
    'progress',
    'show status',
  ],
  'next meeting': [
    'next meeting',
    'Next meeting?',
    'next meting',
    'nxet meeting',
    'when is the next meeting',
    "when's the next meeting?",
    'meetings',
    'meeting',
    'when do we meet',
    'when do we meet next',
    'what is our next meeting',
  ],
  undo: ['undo', 'Undo', 'undo that', 'undo it', 'unod', 'take it back', 'take that back!'],
}

test.each(Object.entries(MEANT).flatMap(([name, said]) => said.map((one) => [one, name] as const)))(
  '"%s" means %s',
  (said, name) => {
    expect(NAMES.get(understand(said)?.command ?? help)).toBe(name)
    expect(understand(said)).not.toBeNull()
  },
)
test('all', () => expect(commands.length).toBe(NAMES.size))
