import { afterAll, describe, expect, it } from 'vitest'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { makeBomb, makeTruncatedWorkbook } from '../../office/support/make-bad-zips.ts'
import { makeOldWorkbook, makeProtectedOffice } from '../../office/support/make-compound.ts'
import { type DocumentParts, makeDocument, markup } from '../../office/support/make-document.ts'
import { makePdf } from '../../office/support/make-pdf.ts'
import { makePdfText } from '../../office/support/make-pdf-text.ts'
import { type CellValue, makeWorkbook, type WorkbookParts } from '../../office/support/make-workbook.ts'
import { GOOD_PRACTICE, openDesk, PIR, POSITION, type ReturnDesk, TIMETABLE, TRACKER } from './return-desk.ts'

/** A file as somebody puts it into a folder, its name before its content. */
type Put = readonly [string, Uint8Array]

interface Rule {
  readonly name: string
  readonly item: string
  readonly good: readonly Put[]
  readonly bad: readonly Put[]
  /** What is said of the bad one once the return is called ready. */
  readonly says: string
  /** What it means then. */
  readonly weight: 'blocks' | 'presses' | 'remark'
  /** In the draft it is a remark, or says as much as later. */
  readonly draft?: 'blocks' | 'presses'
  /** Where in the area it is worked on it lies; else in its own folder. */
  readonly folder?: string
  readonly befalls?: (desk: ReturnDesk, ids: readonly string[]) => void
}

const document = (parts: DocumentParts = {}): Put => ['Position Statement.docx', makeDocument(parts)]
const pdf = (line: string): Put => ['Position statement.pdf', makePdfText([line])]
const pir = (parts: WorkbookParts = {}): Put => ['PIR.xlsx', makeWorkbook(parts)]
const sheetOf = (...rows: readonly (readonly CellValue[])[]) => makeWorkbook({ sheets: [{ name: 'Sheet', rows }] })
const cases = (...rows: readonly (readonly CellValue[])[]): Put => [
  'Initial case tracker.xlsx',
  sheetOf(['Case number', 'Area', 'Good practice'], ...rows),
]
const people = (...rows: readonly (readonly CellValue[])[]): Put => ['Timetable.xlsx', sheetOf(...rows)]
const THREE: readonly (readonly CellValue[])[] = [
  [1, 'North', 'Yes'],
  [2, 'South', 'Yes'],
  [3, 'North', 'Yes'],
  [4, 'South', null],
]
const GOOD_CASES = cases(...THREE)
const HEADINGS = ['Name', 'Designation', 'Email address']
const PERSON = ['A. Person', 'Team leader', 'a.person@northmoor.example']

const RULES: readonly Rule[] = [
  {
    name: 'wrong kind of file',
    item: PIR,
    good: [pir()],
    bad: [['PIR.docx', makeDocument()]],
    says: 'It is to be an Excel workbook; what is there is a Word document. Put the right file in its place.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'a file that is not what its name says',
    item: POSITION,
    good: [['Position statement.pdf', makePdf()]],
    bad: [['Position statement.docx', makePdf()]],
    says: 'By its name it is a Word document, by its content a PDF. Save it again as what it is.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'a text under the name of an Office file',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsx', new TextEncoder().encode('not a workbook')]],
    says: 'Its content is not what its name says, so nobody can open it. Upload it again from a good copy.',
    weight: 'presses',
  },
  {
    name: 'empty, or still arriving',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsx', new Uint8Array()]],
    says: 'The draft is empty so far. Upload it again if it stays so.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'checked out by somebody',
    item: PIR,
    good: [pir()],
    bad: [pir()],
    befalls: ({ needs }, [id = '']) => needs.library.checkOut(id, 'Ross Northmoor'),
    says: 'Somebody has the file checked out, so others see an old version. Ask for it to be checked in.',
    weight: 'presses',
    draft: 'presses',
  },
  {
    name: 'several candidates',
    item: PIR,
    good: [pir()],
    bad: [pir(), ['PIR v2.xlsx', makeWorkbook()]],
    says: 'There are 2 files in the working folder. Leave the one to be handed in.',
    weight: 'blocks',
  },
  {
    name: 'protected',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsx', makeProtectedOffice()]],
    says: 'The file is protected. Save without a password, so that others can open it.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'unreadable',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsx', makeTruncatedWorkbook()]],
    says: 'The file cannot be opened. Save it again from a good copy and upload that.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'too large to be read',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsx', makeBomb()]],
    says: 'The file is too large to be looked into. Look through it yourself.',
    weight: 'remark',
  },
  {
    name: 'an old kind of Office file',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xls', makeOldWorkbook()]],
    says: 'The file is of an old Office kind, which is not looked into. Save it as a new one.',
    weight: 'remark',
  },
  {
    name: 'could not be read for now',
    item: PIR,
    good: [pir()],
    bad: [pir()],
    befalls: ({ needs }, [id = '']) => void needs.contents.blows.set(id, 'unavailable'),
    says: 'The file could not be looked into. It is tried again at 10:05am on Monday 15 February 2027.',
    weight: 'remark',
  },
  {
    name: 'macros',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsm', makeWorkbook({ macros: true })]],
    says: 'The file holds macros. Save it without them.',
    weight: 'presses',
  },
  {
    name: 'template left unfilled',
    item: POSITION,
    good: [document({ markup: markup.filled('What we do') })],
    bad: [document({ markup: markup.unfilled() })],
    says: '1 place of the template is not filled in. Fill in what is asked there.',
    weight: 'blocks',
  },
  {
    name: 'tracked changes',
    item: POSITION,
    good: [document()],
    bad: [document({ markup: markup.inserted('new') + markup.deleted('old') })],
    says: '2 tracked changes stand in the file. Accept or reject them.',
    weight: 'presses',
  },
  {
    name: 'comments',
    item: POSITION,
    good: [document()],
    bad: [document({ comments: ['Is this so?', 'Ask the board'] })],
    says: '2 comments stand in the file. Take them out.',
    weight: 'presses',
  },
  {
    name: 'hidden sheets',
    item: PIR,
    good: [pir()],
    bad: [pir({ sheets: [SHOWN(), { name: 'Notes', state: 'hidden', rows: [['Note']] }] })],
    says: '1 hidden sheet is in the file, which anybody can show. Show or delete it.',
    weight: 'presses',
  },
  {
    name: 'author names',
    item: POSITION,
    good: [document()],
    bad: [document({ author: 'A. Writer', lastModifiedBy: 'Another Writer' })],
    says: '2 names stand in the properties of the file. Take them out: File, Info, Inspect.',
    weight: 'presses',
  },
  {
    name: '“DRAFT” left in',
    item: POSITION,
    good: [document()],
    bad: [document({ watermark: 'DRAFT' })],
    says: 'The file says “DRAFT”. Take that out before it goes.',
    weight: 'presses',
  },
  {
    name: 'a CHI number in the content',
    item: POSITION,
    good: [document({ paragraphs: ['Telephone 0141 496 0000, case 17.'] })],
    bad: [document({ paragraphs: [`Her number is ${CHI_NUMBER}.`] })],
    says: '1 number in the form of a CHI number stands in the file. Take it out.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'a CHI number in a PDF',
    item: POSITION,
    good: [pdf('Telephone 0141 496 0000, case 17.')],
    bad: [pdf(`Her number is ${CHI_NUMBER}.`)],
    says: '1 number in the form of a CHI number stands in the file. Take it out.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'a template unfilled in a PDF',
    item: POSITION,
    good: [pdf('The lead is the head of service.')],
    bad: [pdf('The lead is [insert name].')],
    says: '1 place of the template is not filled in. Fill in what is asked there.',
    weight: 'blocks',
  },
  {
    name: '“DRAFT” left in a PDF',
    item: POSITION,
    good: [pdf('Position statement')],
    bad: [pdf('DRAFT')],
    says: 'The file says “DRAFT”. Take that out before it goes.',
    weight: 'presses',
  },
  {
    name: 'a PDF whose text cannot be read',
    item: POSITION,
    good: [pdf('Position statement')],
    bad: [['Position statement.pdf', makePdfText(['Scanned'], { font: 'unknown' })]],
    says: 'The text of 1 page in the file cannot be read: pictures, as of a scanner, or letters of an unknown font. Look through it yourself.',
    weight: 'remark',
  },
  {
    name: 'CHI numbers in a list of people',
    item: PIR,
    good: [pir()],
    bad: [['PIR.xlsx', sheetOf(['Case number', 'CHI'], [1, CHI_NUMBER])]],
    says: '1 number in the form of a CHI number stands in the file. Leave only what the inspectors’ own form asks for.',
    weight: 'remark',
  },
  {
    name: 'a CHI number in a name',
    item: PIR,
    good: [pir()],
    bad: [[`PIR ${CHI_NUMBER}.xlsx`, makeWorkbook()]],
    says: '1 file name holds a CHI number. Rename by case number.',
    weight: 'blocks',
    draft: 'blocks',
  },
  {
    name: 'links that will fail',
    item: POSITION,
    good: [document({ links: ['https://www.careinspectorate.com/'] })],
    bad: [
      document({
        links: ['file:///C:/Users/a.writer/Plan.docx', 'https://other.sharepoint.com/sites/x/Plan.docx'],
      }),
    ],
    says: '2 links in the file will fail for the inspectors. Put the document itself beside it.',
    weight: 'presses',
  },
  {
    name: 'rows missing',
    item: TRACKER,
    good: [GOOD_CASES],
    bad: [cases(...THREE.slice(0, 3))],
    says: '3 of 4 rows. Add what is missing.',
    weight: 'blocks',
  },
  {
    name: 'rows too many',
    item: TRACKER,
    good: [GOOD_CASES],
    bad: [cases(...THREE, [5, 'North', null])],
    says: '5 of 4 rows. Take out what is too many.',
    weight: 'blocks',
  },
  {
    name: 'a case number twice',
    item: TRACKER,
    good: [GOOD_CASES],
    bad: [cases(...THREE.slice(0, 3), [3, 'South', null])],
    says: '1 case number stands there more than once. Leave each once.',
    weight: 'blocks',
  },
  {
    name: 'a case without a number',
    item: TRACKER,
    good: [GOOD_CASES],
    bad: [cases(...THREE.slice(0, 3), [null, 'South', null])],
    says: '1 row has no case number. Fill in what is missing.',
    weight: 'blocks',
  },
  {
    name: 'a required column missing',
    item: TIMETABLE,
    good: [people(['Participants', 'Job title', 'E-mail'], PERSON)],
    bad: [people(['Name', 'Email address'], ['A. Person', 'a.person@northmoor.example'])],
    says: 'The workbook has no column “Designation”. Add it, or use the inspectors’ template.',
    weight: 'blocks',
  },
  {
    name: 'a required cell empty',
    item: TIMETABLE,
    good: [people(HEADINGS, PERSON, PERSON)],
    bad: [people(HEADINGS, PERSON, ['B. Person', null, 'b.person@northmoor.example'])],
    says: '1 row has nothing under “Designation”. Fill in what is missing.',
    weight: 'blocks',
  },
  {
    name: 'three good practice cases',
    item: GOOD_PRACTICE,
    folder: TRACKER,
    good: [GOOD_CASES],
    bad: [cases(...THREE.slice(0, 2), [3, 'North', null], [4, 'South', null])],
    says: '2 of 3 cases marked under “Good practice”. Mark 3, no more and no fewer.',
    weight: 'blocks',
  },
]

function SHOWN() {
  return { name: 'Cases', rows: [['Case number'], [1]] }
}

/** Of four cases, as this partnership's coordinator has set it. */
const SETTINGS = {
  indicators: [],
  cardTime: '09:00',
  checks: {
    [TRACKER]: {
      kinds: ['workbook'],
      ofPeople: true,
      workbook: { columns: [], caseNumber: ['Case number'], rows: [4] },
    },
  },
} as const

const told: string[] = []
afterAll(() => console.log(['', ...told].join('\n')))

async function deskWith({ item, folder = item }: Rule, files: readonly Put[], befalls?: Rule['befalls']) {
  const desk = await openDesk({ settings: SETTINGS })
  const ids = files.map(([name, content]) => desk.put(`working/${folder}`, name, content).id)
  befalls?.(desk, ids)
  await desk.look()
  return desk
}

describe.each(RULES)('$name', (rule) => {
  it('is said of a bad file, with what to do; in a draft it weighs as much as it matters there', async () => {
    const desk = await deskWith(rule, rule.bad, rule.befalls)
    const draft = (await desk.shown(rule.item)).found.findings
    const toMend = rule.weight !== 'remark'
    expect(draft).toContainEqual(expect.objectContaining({ line: rule.says, weight: rule.draft ?? 'remark', toMend }))
    await desk.mark(rule.item, 'ready')
    const ready = (await desk.shown(rule.item)).found.findings
    expect(ready).toContainEqual(expect.objectContaining({ line: rule.says, weight: rule.weight }))
    told.push(`${rule.name}: ${rule.says}`)
  })

  it('is not said of a good file', async () => {
    const desk = await deskWith(rule, rule.good)
    await desk.mark(rule.item, 'ready')
    expect((await desk.shown(rule.item)).found.findings).toEqual([])
  })
})
