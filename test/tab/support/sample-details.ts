import type { ItemAnswer } from '../../../src/contract/item-answer.ts'
import type { ReceiptView } from '../../../src/contract/receipt.ts'

const PART = { more: 0, said: null, asAt: null, ofADay: false, item: null }

/** The Pre-Inspection Return as if it had parts, of which some are there. */
export const SAMPLE_PARTS: Partial<ItemAnswer> = {
  mayAnswer: true,
  candidates: [
    { id: 'f1', name: 'Performance figures.xlsx' },
    { id: 'f2', name: 'Who is who.pdf' },
  ],
  parts: [
    { ...PART, name: 'Position statement', state: 'handed in', files: ['Position statement, final.docx'] },
    {
      ...PART,
      ...{ name: 'Performance data', state: 'drafting', files: ['Performance figures.xlsx'], ofADay: true },
      ...{ said: { by: 'Isla Fraser', undo: 'deed-9' }, asAt: 'as at Friday 29 January 2027' },
    },
    { ...PART, name: 'Organisational chart', state: 'not started', files: [] },
    { ...PART, name: 'Good practice sample', state: 'not started', files: [], item: 'w10-fri-good-practice-sample' },
  ],
}

const SUBJECT = 'Strathglen: Link to the staff survey, not yet received'
const TEXT = [
  'Hello,',
  '',
  'We have not yet received: Link to the staff survey.',
  'By the programme it was due from the inspection team by Friday 12 February 2027 (our time: 5pm) (week 5).',
  '',
  'Could you tell us when we can expect it, or send it again if it has gone out already?',
  '',
  'Thank you,',
  'Isla Fraser',
  'Inspection coordinator, Strathglen',
].join('\n')

/** What is late, and lets something else start. */
export const SAMPLE_ASKING: Partial<ItemAnswer> = {
  starts: [{ id: 'w06-staff-survey-link-sent', title: 'Circulate the staff survey link' }],
  asking: { to: null, subject: SUBJECT, text: TEXT, mailto: `mailto:?subject=${encodeURIComponent(SUBJECT)}` },
}

/** A return that was added. */
export const SAMPLE_ASKED: Partial<ItemAnswer> = {
  asked: {
    line: 'the inspection lead, on Monday 15 February 2027',
    mayChange: true,
    form: {
      ...{ title: 'Pre-Inspection Return', day: '2027-02-19', time: '12:00', seat: null, destination: 'shared-area' },
      ...{ askedBy: 'the inspection lead', askedOn: '2027-02-15', message: 'Please send us this too.' },
    },
  },
}

export const SAMPLE_RECEIPT: ReceiptView = {
  id: 'deed-1',
  item: 'w06-fri-pir',
  title: 'Pre-Inspection Return',
  partnership: 'Strathglen',
  facts: [
    { name: 'Handed in', text: '11:40am on Friday 19 February 2027' },
    { name: 'Was due', text: '12 noon on Friday 19 February 2027 (week 6)' },
    { name: 'Goes to', text: 'The shared area' },
    { name: 'By', text: 'Isla Fraser' },
    { name: 'Signed off', text: 'Fergus Dunn, at 10am on Thursday 18 February 2027' },
  ],
  words: 'We sent the link to 1,240 people.',
  filesLine: '2 files in the shared area.',
  files: [
    {
      ...{ name: 'PIR, final.xlsx', size: '48,213 bytes', noDigest: null },
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    { name: 'Annex.pdf', size: '2,104,812 bytes', sha256: null, noDigest: 'being computed' },
  ],
  remarks: ['This hand-in was taken back at 12 noon on Friday 19 February 2027 by Isla Fraser.'],
  written: 'Written down at 11:40am on Friday 19 February 2027. Receipt 2KQ7X0B1.',
}
