import { expect, it } from 'vitest'
import { noticeCard } from '../../../bot/cards/notice-card.ts'
import type { NoticeRow, PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { inspectionId, links, place } from './samples.ts'

const NOTICE: PersonalNotice = {
  ...{ type: 'digest', itemId: 'w06-fri-pir', headline: 'Pre-Inspection Return: due tomorrow.', lines: ['A draft.'] },
  ...{ why: 'You get this as its owner.', again: false, acts: ['handed in'], snoozeTo: '2027-02-18' },
}
const ROW: NoticeRow = {
  ...{ inspectionId, partnership: 'Northmoor', place, itemId: 'w06-fri-pir', title: 'Pre-Inspection Return' },
  ...{ type: 'digest', when: 'due tomorrow', stands: '', why: '', acts: ['taken', 'done'], mayAssign: true },
}

const shown = (over: Partial<PersonalNotice>) => noticeCard({ ...NOTICE, ...over }, { inspectionId, place, links })
const buttons = (over: Partial<PersonalNotice>) => {
  const actions = (shown(over).card?.actions ?? []) as readonly { title: string; url?: string; card?: object }[]
  return actions.map(({ title, url, card }) => ({ title, url, form: JSON.stringify(card) }))
}
const titles = (over: Partial<PersonalNotice>) => buttons(over).map(({ title }) => title)

it('leads to the very item, and what is about none to the inspection', () => {
  expect(buttons({}).at(-1)).toMatchObject({
    title: 'Open it in the inspection',
    url: links.tab(place, inspectionId, 'item/w06-fri-pir'),
  })
  expect(buttons({ itemId: null }).at(-1)?.url).toBe(links.tab(place, inspectionId))
})

it('offers what can be done, put off with a reason, or held with one', () => {
  expect(titles({ acts: ['taken', 'done'] })).toEqual(['Take it', 'Mark done', 'Snooze…', 'Open it in the inspection'])
  const [held] = buttons({ acts: [], type: 'at risk', mayHold: true }).filter(({ title }) => title === 'Hold it…')
  expect(held?.form).toContain('"verb":"hold"')
  expect(held?.form).toContain('"id":"reason"')
  const [snooze] = buttons({}).filter(({ title }) => title === 'Snooze…')
  expect(snooze?.form).toContain('"value":"2027-02-18"')
})

it('has one thing to do first: its folder where nothing lies there, else its first deed', () => {
  const drawn = (over: Partial<PersonalNotice>) =>
    ((shown(over).card?.actions ?? []) as readonly { title: string; style?: string }[]).map(({ title, style }) => [
      title,
      style,
    ])
  expect(drawn({ folderUrl: 'https://x.example/W06', folderFirst: true }).slice(0, 2)).toEqual([
    ['Open the folder in SharePoint', 'positive'],
    ['Hand it in', undefined],
  ])
  expect(drawn({ folderUrl: 'https://x.example/W06', acts: ['ready', 'handed in'] })).toEqual([
    ['It is ready', 'positive'],
    ['Hand it in', undefined],
    ['Snooze…', undefined],
    ['Open the folder in SharePoint', undefined],
    ['Open it in the inspection', undefined],
  ])
})

it('says that it may have come before', () => {
  expect(shown({ again: true }).text).toMatch(/^Pre-Inspection Return: due tomorrow. \(sent again\)/)
  expect(shown({ again: true, itemId: null, rows: [ROW, ROW] }).text).toContain('(sent again)')
})

it('can be handed over; what may be held is not put off as well, so that all its buttons are drawn', () => {
  expect(
    titles({ mayAssign: true, mayHold: true, acts: ['taken', 'handed in'], folderUrl: 'https://x.example/W06' }),
  ).toEqual([
    ...['Take it', 'Hand it in', 'Hold it…', 'Hand it over…', 'Open the folder in SharePoint'],
    'Open it in the inspection',
  ])
})

interface Button {
  readonly title: string
  readonly data?: { readonly verb: string; readonly inspection: string; readonly item: string }
}
const beneath = (rows: readonly NoticeRow[]) => {
  const body = (shown({ itemId: null, rows }).card?.body ?? []) as readonly { type: string; actions?: Button[] }[]
  return body.flatMap(({ type, actions }) => (type === 'ActionSet' && actions ? [actions] : []))
}

it('has beneath each of its first things what can be done about it, whichever inspection it is of', () => {
  const other: NoticeRow = {
    ...ROW,
    inspectionId: 'two',
    partnership: 'Southmoor',
    itemId: 'w-2',
    snoozeTo: '2027-02-18',
  }
  const held: NoticeRow = { ...other, itemId: 'w-3', type: 'at risk', mayHold: true, folderUrl: 'https://x.example/W' }
  const buttons = beneath([ROW, other, held, { ...ROW, itemId: 'w-4' }])
  expect(buttons.map((some) => some.map(({ title }) => title))).toEqual([
    ['Take it', 'Mark done', 'Hand it over…'],
    ['Take it', 'Mark done', 'Snooze…', 'Hand it over…'],
    ['Take it', 'Mark done', 'Hold it…', 'Hand it over…', 'Open the folder in SharePoint'],
  ])
  expect(buttons[1]?.[2]?.data).toEqual({ verb: 'ask snooze', inspection: 'two', item: 'w-2' })
  expect(beneath([{ ...ROW, acts: [], mayAssign: undefined as never }])).toEqual([])
})

it('ends with the way to the list, or to each of several inspections, and with the list itself for whoever has no tab', () => {
  const rows = [ROW, { ...ROW, inspectionId: 'two', partnership: 'Southmoor' }]
  expect(titles({ itemId: null, rows: [ROW, ROW] })).toEqual(['Open the list', "What's due"])
  expect(titles({ itemId: null, rows })).toEqual(['Open Northmoor', 'Open Southmoor', "What's due"])
})

it('names eight things, and counts the rest', () => {
  const rows = Array.from({ length: 10 }, (_, n) => ({ ...ROW, title: `Thing ${n}`, itemId: `w-${n}` }))
  expect(shown({ itemId: null, rows }).text).toContain('And 2 more: open the list.')
})
