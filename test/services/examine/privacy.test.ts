import { expect, it } from 'vitest'
import { presentOverview } from '../../../bot/http/present-overview.ts'
import { composeCard } from '../../../src/services/notice/compose-card.ts'
import { see } from '../../../src/services/see.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { makeWorkbook } from '../../office/support/make-workbook.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { openDesk, PIR, POSITION } from './return-desk.ts'

const PLANTED = [CHI_NUMBER, 'Planted', 'Seonaid', 'Rowanbank', 'secret']

/** A list of people, a record and a document, each with what must stay in it. */
const LIST = makeWorkbook({
  author: 'Seonaid Planted',
  sheets: [
    {
      name: 'Seonaid Planted',
      comments: ['Seonaid moved to Rowanbank'],
      rows: [
        ['Case number', 'Name', 'CHI', 'Address'],
        [1, 'Seonaid Planted', CHI_NUMBER, '4 Rowanbank'],
        [1, 'Seonaid Planted', CHI_NUMBER, null],
      ],
    },
  ],
})

/** Its first row is somebody's. */
const WITHOUT_HEADINGS = makeWorkbook({
  sheets: [
    {
      name: 'List',
      rows: [
        ['Seonaid Planted', 'Name: Seonaid', '4 Rowanbank'],
        ['A. Person', 'Name', 'A street'],
      ],
    },
  ],
})

it('keeps and shows counts and column names alone: no cell, no name, no number of a person', async () => {
  const { needs, inspectionId, put, look, shown, mark } = await openDesk()
  put(`working/${PIR}`, `Planted ${CHI_NUMBER}.xlsx`, LIST)
  put('shared/w14-wed-records-uploaded', `Seonaid Planted ${CHI_NUMBER}.pdf`, makeDocument())
  put(
    `working/${POSITION}`,
    'Position.docx',
    makeDocument({ paragraphs: [`secret ${CHI_NUMBER}`], comments: ['secret'] }),
  )
  put('working/evidence', `Plan ${CHI_NUMBER}.docx`, makeDocument())
  put('working/w13-fri-tatp-draft-timetable', 'List.xlsx', WITHOUT_HEADINGS)
  await mark(PIR, 'ready')
  await look()
  const files = await needs.store.library.files(inspectionId)
  const ids = files.map(({ id }) => id)
  const picture = await see(needs, inspectionId)
  const everything = JSON.stringify([
    files,
    [...(await needs.store.examinations.of(inspectionId, ids)).values()],
    await needs.store.examinations.lookalikes(inspectionId, 9),
    [await shown(PIR), await shown(POSITION), await shown('w14-wed-records-uploaded')],
    await presentOverview(needs, picture, PEOPLE.coordinator, [picture.inspection]),
    await composeCard(needs, picture, 6),
    needs.logged,
  ])
  expect(PLANTED.filter((word) => everything.includes(word))).toEqual([])
  // And yet it was read, and what is wrong is said.
  expect((await shown(PIR)).found).toMatchObject({
    counted: '2 rows',
    findings: expect.arrayContaining([
      expect.objectContaining({ line: '1 file name holds a CHI number. Rename by case number.', weight: 'blocks' }),
      expect.objectContaining({ line: '1 case number stands there more than once. Leave each once.' }),
      expect.objectContaining({ line: expect.stringContaining('in the form of a CHI number') }),
    ]),
  })
  const records = (await shown('w14-wed-records-uploaded')).found.findings
  expect(records).toContainEqual(expect.objectContaining({ line: expect.stringContaining('1 file name holds a CHI') }))
  expect(needs.contents.downloads).toHaveLength(4)
})
