import { noticeCard } from '../../../../bot/cards/notice-card.ts'
import type { Reply } from '../../../../bot/teams/turn.ts'
import type { PersonalNotice } from '../../../../src/domain/notice/personal-notice.ts'
import { FOLDER, HOSTILE, HOSTILE_LINES, inspectionId, links, place, type Samples } from '../samples.ts'

const NOTICE: PersonalNotice = {
  ...{ type: 'digest', itemId: 'w06-fri-pir', again: false, acts: ['ready', 'handed in'], folderUrl: FOLDER },
  headline: 'Pre-Inspection Return: due in 2 working days, by 12 noon on Friday 19 February 2027.',
  lines: ['It is still a draft.'],
  why: 'You get this as its owner. Two more reminders to come; if the deadline is missed, the coordinator is told.',
}

const ALARM: PersonalNotice = {
  ...{ type: 'alarm', itemId: null, again: false, acts: [] },
  headline: 'Waymark has not been able to look at the library since 9:05am on Monday 15 February 2027.',
  lines: [
    'What is put into the folders is not seen yet, so nothing is noted as handed in or called late.',
    'Nothing is lost: what waits is done in order as soon as it works again.',
    "For the IT service desk: SharePoint (Microsoft Graph) has answered with errors or not at all since 9:05am on Monday 15 February 2027; check the service's health.",
  ],
  why: 'You get this once, as coordinator. You are told when it works again.',
}

const AT_RISK: PersonalNotice = {
  ...{ type: 'at risk', itemId: 'w06-fri-pir', again: false, acts: [] },
  headline: 'Pre-Inspection Return: due in 2 working days, by 12 noon on Friday 19 February 2027, and at risk.',
  lines: ['Nobody owns it.', 'There is no draft in its folder yet.'],
  why: 'You get this once, as coordinator, since it may not be ready in time. Unless it is mended or you hold it, the Chief Officer is told an hour later.',
}

function shown(notice: PersonalNotice): Reply {
  return noticeCard(notice, { inspectionId, place, links })
}

export const usual: Samples = {
  reminder: shown({ ...NOTICE, mayAssign: true, snoozeTo: '2027-02-18' }),
  'nothing there yet': shown({
    ...{ ...NOTICE, acts: ['handed in'], folderFirst: true, snoozeTo: '2027-02-18' },
    lines: ['By now all of it should be there.', 'There is no draft in its folder yet.'],
  }),
  missed: shown({
    ...{ ...NOTICE, type: 'missed', again: true },
    headline: 'Pre-Inspection Return: due at 12 noon on Friday 19 February 2027, and not handed in.',
    why: 'You get this as its owner. Unless it is handed in or held, the Chief Officer hears of it next.',
  }),
  'last call': shown({
    ...{ ...NOTICE, type: 'last call' },
    headline: 'Pre-Inspection Return: due today, by 12 noon on Friday 19 February 2027.',
    why: 'You get this as its owner. It is the last reminder; if the deadline is missed, the coordinator is told.',
  }),
  'at risk, to the coordinator': shown({ ...AT_RISK, mayHold: true, mayAssign: true, acts: ['taken', 'handed in'] }),
  'at risk, to a leader': shown({
    ...AT_RISK,
    why: 'You get this as Chief Officer, since it may not be ready in time. The coordinator was told before you. You hear of it once more only if it is missed.',
  }),
  escalated: shown({
    ...{ ...AT_RISK, type: 'escalated', lines: ['It is still a draft.'] },
    headline: 'Pre-Inspection Return: due at 12 noon on Friday 19 February 2027, and still not handed in.',
    why: 'You get this as Chief Officer, a working day after its owner and the coordinator were told. Nothing more is sent about it.',
  }),
  asked: shown({
    ...{ type: 'asked', itemId: null, lines: [], again: false, acts: [] },
    headline: 'Ring the records manager about the boxes',
    why: 'You asked for this at 10:30am on Monday 15 February 2027. It comes once.',
  }),
  alarm: shown(ALARM),
  'all clear': shown({
    ...{ ...ALARM, type: 'all clear', lines: ['What had waited is done.'] },
    headline: 'Waymark has been looking at the library again since 10:20am on Monday 15 February 2027.',
    why: 'You get this as coordinator of Northmoor. Nothing is left to do.',
  }),
  undelivered: shown({
    ...{ ...ALARM, type: 'undelivered', lines: ['They do not have Waymark in Teams: ask them to add it.'] },
    headline: 'A reminder of Pre-Inspection Return has not reached its owner (PIR lead, health).',
    why: 'You get this once, as coordinator of Northmoor.',
  }),
}

export const largest: Samples = {
  'at risk': shown({
    ...{ ...AT_RISK, headline: HOSTILE, lines: HOSTILE_LINES.slice(0, 4), why: HOSTILE, mayHold: true },
    ...{ acts: ['taken', 'ready', 'handed in'], folderUrl: FOLDER },
  }),
  missed: shown({
    ...{ ...NOTICE, type: 'missed', headline: HOSTILE, lines: HOSTILE_LINES.slice(0, 2), why: HOSTILE, again: true },
    snoozeTo: '2027-02-18',
    acts: ['taken', 'done', 'ready', 'handed in'],
  }),
}
