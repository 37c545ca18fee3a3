import type { ChecksByItem, WorkbookChecks } from '../return-checks.ts'

/** Headings that name a case without naming a person. */
const CASE_NUMBER = ['Case number', 'Case no', 'Case reference', 'Case ref', 'Case ID', 'Unique reference', 'Unique ID']

/** The guide names the template and not its columns: until the coordinator names them, rows and case numbers alone are looked at. */
const CASES: WorkbookChecks = { columns: [], caseNumber: CASE_NUMBER }

const GOOD_PRACTICE = { headings: ['Good practice', 'Good practice sample'], rows: 'good-practice-sample' }

/** Kinds of file as the guide's templates are (`templates.ts`), columns as far as the guide tells them. */
export const checks: ChecksByItem = {
  'w03-thu-provider-services': { kinds: ['document', 'workbook', 'pdf'] },
  'w06-fri-pir': { kinds: ['workbook'], alsoCalled: ['PIR'], ofPeople: true, workbook: CASES },
  'w08-mon-initial-case-tracker-issued': { kinds: ['workbook'], ofPeople: true },
  'w10-fri-initial-case-tracker-returned': {
    ...{ kinds: ['workbook'], ofPeople: true },
    workbook: { ...CASES, rows: ['initial-sample'] },
  },
  'w10-fri-good-practice-sample': { ofPeople: true, workbook: { columns: [], marked: GOOD_PRACTICE } },
  'w11-mon-position-statement': { kinds: ['document', 'pdf'] },
  'w11-mon-final-case-tracker-issued': {
    ...{ kinds: ['workbook'], ofPeople: true },
    workbook: { ...CASES, rows: ['main-sample', 'reserve-sample'] },
  },
  'w11-tatp-people-uploaded': { ofPeople: true },
  'w12-mon-resampled-tracker': {
    ...{ kinds: ['workbook'], ofPeople: true },
    workbook: { ...CASES, rows: ['main-sample', 'reserve-sample'] },
  },
  // Week 13: "uploads the timetable (names, designations and email addresses) for scrutiny focus groups".
  'w13-fri-scrutiny-timetable': {
    kinds: ['workbook'],
    workbook: {
      columns: [
        { name: 'Name', headings: ['Names', 'Participant', 'Participants', 'Attendee', 'Full name'] },
        { name: 'Designation', headings: ['Designations', 'Job title', 'Role', 'Post'] },
        { name: 'Email address', headings: ['Email addresses', 'Email', 'E-mail', 'E-mail address'] },
      ],
    },
  },
  'w13-fri-tatp-draft-timetable': { kinds: ['workbook'], ofPeople: true, workbook: { columns: [] } },
  'w16-wed-final-timetable': { kinds: ['workbook'], ofPeople: true, workbook: { columns: [] } },
  'w26-fri-factual-accuracy': { kinds: ['document', 'pdf'] },
  'w35-tue-improvement-plan': { kinds: ['document', 'workbook', 'pdf'] },
}
