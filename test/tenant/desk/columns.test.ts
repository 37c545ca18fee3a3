import { describe, expect, it } from 'vitest'
import type { Column } from '../../../infra/tenant/desk/api/shapes.ts'
import { type Entry, kindOf, ownColumns, readEntry, writeEntries } from '../../../infra/tenant/desk/files/columns.ts'

const column = (kind: Partial<Column>, name = 'Summary'): Column => ({ name, displayName: name, ...kind })

const many = column({ choice: { choices: ['1.1', '2.2'], displayAs: 'checkBoxes' } })
const day = column({ dateTime: { format: 'dateOnly' } })

describe('the columns of a file', () => {
  it('are those that somebody added', () => {
    const columns = [
      column({ text: {} }, 'Title'),
      column({ text: {} }, '_ModerationComments'),
      column({ text: {}, hidden: true }, 'Secret'),
      column({ text: {} }),
    ]
    expect(ownColumns(columns).map(({ name }) => name)).toEqual(['Summary'])
  })

  it.each<[Partial<Column>, string]>([
    [{ text: {} }, 'text'],
    [{ text: { allowMultipleLines: true } }, 'lines'],
    [{ choice: { choices: [], displayAs: 'dropDownMenu' } }, 'choice'],
    [{ choice: { choices: [], displayAs: 'checkBoxes' } }, 'choices'],
    [{ dateTime: {} }, 'day'],
    [{ number: {} }, 'number'],
    [{ boolean: {} }, 'yes-no'],
    [{}, 'other'],
  ])('%j is filled in as %s', (kind, way) => {
    expect(kindOf(column(kind))).toBe(way)
  })

  it.each<[Column, unknown, Entry, unknown]>([
    [column({ text: {} }), 'as agreed', 'as agreed', 'as agreed'],
    [column({ text: {} }), undefined, '', null],
    [day, '2027-02-19T00:00:00Z', '2027-02-19', '2027-02-19T00:00:00Z'],
    [column({ number: {} }), 7, '7', 7],
    [column({ boolean: {} }), true, 'yes', true],
    [column({ boolean: {} }), undefined, '', false],
    [many, ['1.1', '2.2'], ['1.1', '2.2'], ['1.1', '2.2']],
    [many, undefined, [], []],
  ])('%j holding %j is shown as %j and goes back as %j', (own, stored, entry, sent) => {
    expect(readEntry(own, { Summary: stored })).toEqual(entry)
    expect(writeEntries([own], { Summary: entry }).Summary).toEqual(sent)
  })

  it('that nobody touched are not sent, and several choices go with their type', () => {
    expect(writeEntries([many, column({ text: {} }, 'Period')], { Summary: ['2.2'] })).toEqual({
      'Summary@odata.type': 'Collection(Edm.String)',
      Summary: ['2.2'],
    })
  })
})
