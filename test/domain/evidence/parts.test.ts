import { describe, expect, it } from 'vitest'
import { partNamed, partsOf } from '../../../src/domain/evidence/parts.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import type { Act, Deed } from '../../../src/domain/inspection/deed.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { ReturnItem } from '../../../src/domain/programme/programme.ts'
import { deed, file, london } from '../an-inspection.ts'

const NAMES = ['Position statement', 'Supporting evidence', 'Evidence log', 'Performance data', 'Organisational chart']

describe('a file of the name', () => {
  it.each<[string | null, string | undefined]>([
    ['Position Statement v4 FINAL.docx', 'Position statement'],
    ['2027-03-22_position-statements.docx', 'Position statement'],
    ['Evidence_Log.xlsx', 'Evidence log'],
    ['Supporting evidence for QI 1.2.pdf', 'Supporting evidence'],
    ['performance data Q3.xlsx', 'Performance data'],
    ['Org chart.pdf', 'Organisational chart'],
    ['Chart of the organisation.pptx', 'Organisational chart'],
    ['Minutes.docx', undefined],
    ['Statement.docx', undefined],
    ['.docx', undefined],
    [null, undefined],
  ])('%s', (name, part) => {
    expect(partNamed(name, NAMES)).toBe(part)
  })
})

const OUTER = returnOf('w11-mon-position-statement')
const INNER = jiasAdults.items.find((item): item is ReturnItem => item.kind === 'return' && item.inside === OUTER.id)

function returnOf(id: string): ReturnItem {
  const item = jiasAdults.items.find((one) => one.id === id)
  if (item?.kind !== 'return') throw new Error(`no return ${id}`)
  return item
}

const lain = (area: 'working' | 'shared', name: string, over: Partial<WatchedFile> = {}) =>
  file(`${area}/${OUTER.id}`, { id: name, name, extension: name.split('.').at(-1) ?? '', ...over })
const answered = (act: Omit<Extract<Act, { type: 'answered' }>, 'type'>, over: Partial<Pick<Deed, 'undone'>> = {}) =>
  deed(INNER?.id ?? '', { type: 'answered', ...act }, '2027-03-15 10:00', over)
const statesOf = (item: ReturnItem, deeds: readonly Deed[], files: readonly WatchedFile[]) =>
  partsOf(item, deeds, files).map(({ state }) => state)

describe('the parts of a return', () => {
  it.each<[string, readonly WatchedFile[], string[]]>([
    ['nothing there', [], ['not started', 'not started', 'not started']],
    ['one drafted', [lain('working', 'Evidence log.xlsx')], ['not started', 'not started', 'drafting']],
    [
      'one handed in, one drafted',
      [lain('shared', 'Position statement.docx'), lain('working', 'Evidence log.xlsx')],
      ['handed in', 'not started', 'drafting'],
    ],
    [
      'an empty file',
      [lain('working', 'Evidence log.xlsx', { size: 0 })],
      ['not started', 'not started', 'not started'],
    ],
    ['a message about it', [lain('working', 'Evidence log.msg')], ['not started', 'not started', 'not started']],
    [
      'names that are not kept',
      [lain('working', 'x.xlsx', { name: null })],
      ['not started', 'not started', 'not started'],
    ],
  ])('are each where they stand: %s', (_, files, states) => {
    expect(statesOf(OUTER, [], files)).toEqual(states)
  })

  it('are handed in with it where it goes elsewhere, from where it was worked on', () => {
    const done = deed(
      OUTER.id,
      { type: 'handed in', when: london('2027-03-22 11:00'), where: 'their site' },
      '2027-03-22 11:00',
    )
    expect(statesOf(OUTER, [done], [lain('working', 'Evidence log.xlsx')])).toEqual([
      ...['not started', 'not started', 'handed in'],
    ])
  })

  it('are those that a person says', () => {
    const figures = lain('working', 'Figures.xlsx')
    const by = { at: london('2027-03-16 10:00'), by: { person: 'p', name: 'P' } }
    if (!INNER) throw new Error('no return inside')
    const said = answered({ part: 'Performance data', file: 'Figures.xlsx', asAt: '2027-01-29' })
    const [part] = partsOf(INNER, [said], [figures])
    expect(part).toMatchObject({ state: 'drafting', asAt: true, said: { asAt: '2027-01-29', by: 'Morag Sample' } })
    expect(statesOf(INNER, [{ ...said, undone: by }], [figures])).toEqual(['not started', 'not started'])
    expect(statesOf(INNER, [said], [])).toEqual(['not started', 'not started'])
    expect(statesOf(INNER, [answered({ part: 'Organisational chart' })], [])).toEqual(['not started', 'drafting'])
    const done = deed(
      INNER.id,
      { type: 'handed in', when: london('2027-03-22 11:00'), where: 'by hand' },
      '2027-03-22 11:00',
    )
    expect(statesOf(INNER, [answered({ part: 'Organisational chart' }), done], [])).toEqual([
      'not started',
      'handed in',
    ])
  })

  it('share no file: one that a person gave to a part answers no other by its name', () => {
    if (!INNER) throw new Error('no return inside')
    const chart = lain('working', 'Organisational chart.pdf')
    const said = answered({ part: 'Performance data', file: chart.id })
    expect(statesOf(INNER, [said], [chart])).toEqual(['drafting', 'not started'])
  })
})
