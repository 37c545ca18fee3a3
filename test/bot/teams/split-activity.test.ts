import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markAgain } from '../../../bot/teams/mark-again.ts'
import { splitActivity } from '../../../bot/teams/split-activity.ts'

const row = (text: string) => ({ type: 'TextBlock', text })
const message = (content: object) => ({
  type: 'message',
  summary: 'All',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
})
const card = { type: 'AdaptiveCard', version: '1.5', speak: 'All of it', fallbackText: 'All' }
const actions = [{ type: 'Action.Submit', title: 'Done' }]

test('a card is cut between its elements; what can be pressed stands below the last', () => {
  const [first, rest] = splitActivity(message({ ...card, body: ['a', 'b', 'c'].map(row), actions })) ?? []
  expect(first?.attachments?.[0]?.content).toEqual({ ...card, body: ['a', 'b'].map(row) })
  const { speak: _once, ...plain } = card
  const fallbackText = 'All (continued)'
  expect(rest?.attachments?.[0]?.content).toEqual({ ...plain, fallbackText, body: [row('c')], actions })
  expect([first?.summary, rest?.summary]).toEqual(['All', 'All (continued)'])
})

test('a container that holds everything is opened', () => {
  const inner = { type: 'Container', items: ['a', 'b'].map(row) }
  const [first, rest] = splitActivity(message({ ...card, body: [inner] })) ?? []
  expect([first, rest].map((part) => part?.attachments?.[0]?.content.body)).toEqual([[row('a')], [row('b')]])
})

test.each([
  ['one word', { type: 'message', text: 'word' }],
  ['one element', message({ ...card, body: [row('a')] })],
  ['nothing', message(card)],
])('%s is not to be cut', (_what, activity) => {
  expect(splitActivity(activity)).toBeNull()
})

test('of a text no word is lost, and none is cut', () => {
  const words = fc.array(fc.stringMatching(/^[a-z.]{1,12}$/), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', '\n\n'), (written, between) => {
      const parts = splitActivity({ type: 'message', text: written.join(between) })
      const said = (parts ?? []).flatMap(({ text }) => text?.split(/\s+/) ?? [])
      if (parts) expect(said).toEqual(written)
      expect(parts === null ? 1 : parts.length).toBeLessThanOrEqual(2)
    }),
  )
})

test('what is sent again says so, at its end', () => {
  expect(markAgain({ type: 'message', text: 'Done.' }).text).toBe('Done. (sent again)')
  const marked = markAgain(message({ ...card, body: [row('a')] }))
  expect(marked.summary).toBe('All (sent again)')
  expect(marked.attachments?.[0]?.content.body.at(-1)).toMatchObject({ text: '(sent again)' })
})
