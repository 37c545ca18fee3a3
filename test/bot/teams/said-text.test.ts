import { expect, test } from 'vitest'
import type { IncomingActivity } from '../../../bot/teams/incoming-activity.ts'
import { saidText } from '../../../bot/teams/said-text.ts'

const said = (text: string) => saidText({ text } as IncomingActivity)

test('names that others were mentioned by stay, their tags go', () => {
  expect(said('is <at id="1">Una Northmoor</at> on it?')).toBe('is Una Northmoor on it?')
})

test('what no database takes is left out', () => {
  expect(said('hold the PIR because a\0b \ud800c')).toBe('hold the PIR because ab \ufffdc')
})

test('the longest message that Teams takes is read at once, whatever it is made of', () => {
  const before = performance.now()
  for (const piece of ['<at', '</at', '<at ', '&nbsp;', ' ']) said(piece.repeat(100_000 / piece.length))
  expect(performance.now() - before).toBeLessThan(1000)
})
