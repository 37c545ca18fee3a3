import { expect, it } from 'vitest'
import { noticeCard } from '../../../bot/cards/notice-card.ts'
import type { DigestRow, PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { inspectionId, links, place } from './samples.ts'

const NOTICE: PersonalNotice = {
  ...{ type: 'digest', itemId: 'w06-fri-pir', headline: 'Pre-Inspection Return: due tomorrow.', lines: ['A draft.'] },
  ...{ why: 'You get this as its owner.', again: false, acts: ['handed in'], snoozeTo: '2027-02-18' },
}
const ROW: DigestRow = {
  ...{ inspectionId, partnership: 'Northmoor', place, itemId: 'w06-fri-pir', title: 'Pre-Inspection Return' },
  ...{ when: 'due tomorrow', stands: '', acts: ['taken', 'done'] },
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

it('acts in one inspection; of several each is opened', () => {
  const several = { itemId: null, acts: [], rows: [ROW, { ...ROW, inspectionId: 'two', partnership: 'Southmoor' }] }
  expect(titles({ ...several, rows: [ROW, ROW] })).toEqual(['Take it…', 'Mark done…', 'Snooze…', 'Open the inspection'])
  expect(titles(several)).toEqual(['Open Northmoor', 'Open Southmoor'])
  expect(shown({ ...several, rows: [] }).card).not.toHaveProperty('actions')
})

it('names eight things, and counts the rest', () => {
  const rows = Array.from({ length: 10 }, (_, n) => ({ ...ROW, title: `Thing ${n}`, itemId: `w-${n}` }))
  expect(shown({ itemId: null, rows }).text).toContain('And 2 more: open the list.')
})
