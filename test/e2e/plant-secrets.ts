import { CHI_NUMBER } from '../office/support/a-chi-number.ts'
import { makeDocument } from '../office/support/make-document.ts'
import { makeWorkbook } from '../office/support/make-workbook.ts'
import { type Onlooker, PIR, SHARED, WORKING } from './onlooker.ts'

/** A sampled person who does not exist: no part of this may be anywhere but in SharePoint. */
export const SECRETS = ['Testwell', 'Morag', CHI_NUMBER]
export const NAME = `Morag Testwell CHI ${CHI_NUMBER}`
/** Returns whose folders are restricted, the case records among them. */
export const RECORDS = [PIR, 'W10 Initial Case Tracker', 'W14 Records']
const OTHER_RESTRICTED = ['Meeting notes', 'Team around the person', 'Report', 'Good practice']
/** In folders that are not restricted, whose files are known by name: proof that the search finds what is there. */
export const OPEN = 'Timetable as agreed.xlsx'
const OPEN_FOLDER = 'W13 Scrutiny Focus Group Timetable'
export const EVIDENCE = 'What carers said.docx'
/** A piece of evidence in which a number stands. */
export const HOLDING_CHI = 'Minutes of a meeting.docx'

interface Item {
  readonly id: string
  readonly parentReference: { readonly driveId: string }
}

/**
 * Several in each restricted folder, in folders of people's own too: in names, in contents, cells, headings and properties,
 * in columns; some go again, are renamed or grow.
 */
export async function plantSecrets(see: Onlooker): Promise<void> {
  const workbook = asBytes(makeWorkbook({ ...PROPERTIES, sheets: [SHEET] }))
  const document = asBytes(makeDocument({ ...PROPERTIES, heading: NAME, paragraphs: [NAME], comments: [NAME] }))
  for (const folder of RECORDS) {
    for (const area of [WORKING, SHARED]) {
      await see.put(`${area}/${folder}/${NAME}.docx`, 'pirHealth', document)
      await see.put(`${area}/${folder}/${NAME}/${NAME} chronology.docx`)
      await see.put(`${area}/${folder}/${NAME} (2).xlsx`, 'pirCouncil', workbook)
    }
  }
  for (const folder of OTHER_RESTRICTED) await see.put(`${WORKING}/${folder}/${NAME}.docx`, 'pirHealth', document)
  await see.put(`${WORKING}/${OPEN_FOLDER}/${OPEN}`, 'pirHealth', workbook)
  await see.put(`${WORKING}/Evidence log/${EVIDENCE}`)
  const minutes = asBytes(makeDocument({ paragraphs: [`Of ${CHI_NUMBER}`] }))
  await see.put(`${WORKING}/Evidence log/${HOLDING_CHI}`, 'pirHealth', minutes)
  await changeSome(see)
}

async function changeSome(see: Onlooker): Promise<void> {
  const [first, second] = await see.items(`${WORKING}/${PIR}`)
  await see.graph('pirHealth', 'PATCH', at(first), { name: `${NAME} renamed.docx` })
  await see.graph('pirHealth', 'PATCH', `${at(second)}/listItem/fields`, { EvidenceSummary: NAME })
  const practice = await see.items(`${WORKING}/Good practice`)
  await see.graph('pirHealth', 'PATCH', at(practice.at(-1)), { name: `${NAME} practice` })
  const evidence = await see.items(`${WORKING}/Evidence log`)
  const piece = evidence.find((item) => (item as Item & { name?: string }).name === EVIDENCE)
  const said = { EvidenceSummary: `Of ${CHI_NUMBER}`, EvidenceDifference: `As ${CHI_NUMBER} says.` }
  await see.graph('pirHealth', 'PATCH', `${at(piece)}/listItem/fields`, said)
}

const PROPERTIES = { author: NAME, lastModifiedBy: NAME, title: NAME, manager: NAME, company: NAME }
const SHEET = {
  name: 'Testwell',
  rows: [
    ['Case number', NAME, 'Area', 'Good practice'],
    [1, NAME, NAME, 'Yes'],
    [NAME, 2, CHI_NUMBER, 'No'],
  ],
  comments: [NAME],
}

function at(item: Item | undefined): string {
  return `/drives/${item?.parentReference.driveId}/items/${item?.id}`
}

function asBytes(made: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(made)
}
