import { open, say } from '../../../../bot/cards/actions.ts'
import { answerCard } from '../../../../bot/cards/answer-card.ts'
import { FOLDER, HOSTILE, HOSTILE_LINES, type Samples, tabUrl } from '../samples.ts'

export const usual: Samples = {
  'one item': answerCard({
    title: 'How it stands',
    among: null,
    sentence:
      'Pre-Inspection Return: 12 noon on Friday 19 February 2027, in 4 working days. Drafting. It is with Ross Northmoor (PIR lead, health).',
    actions: [open('Open the folder in SharePoint', FOLDER), open('Open the inspection', tabUrl), say("what's due")],
  }),
  'several lines': answerCard({
    title: 'Since Tuesday 16 February 2027',
    among: 'This is Northmoor. Add the name to ask about Glenmarra.',
    lines: [
      { name: 'Number of staff sent the survey', told: 'done, by Survey lead' },
      { name: 'W06 Pre-Inspection Return', told: '3 files' },
      { name: 'Evidence log', told: '4 edits of 2 pieces' },
    ],
    note: 'In the channel people are named by role.',
    actions: [say("what's due"), say('status'), open('Open the inspection', tabUrl)],
  }),
}

export const largest: Samples = {
  'many lines': answerCard({
    title: 'Since Tuesday 16 February 2027',
    among: HOSTILE,
    sentence: HOSTILE,
    lines: HOSTILE_LINES.map((name) => ({ name, told: HOSTILE })),
    note: HOSTILE,
    actions: [open(HOSTILE, tabUrl), say(HOSTILE), say(HOSTILE), say(HOSTILE), say(HOSTILE), say(HOSTILE)],
  }),
}
