import { expect, test } from 'vitest'
import { PEOPLE } from '../../support/inspections.ts'
import { type Chat, openChat } from './chat.ts'
import { NOT_TOLD } from './utterances/not-told.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'

/** Everything that people can change by words, and all that leaves the house. */
async function kept({ needs }: Chat) {
  const { store, messenger } = needs
  return {
    deeds: await store.deeds.of(ID),
    choices: await store.noticeChoices.of(ID),
    changes: await store.inspectionChanges.of(ID),
    inspection: await store.inspections.get(ID),
    meetings: await store.meetings.of(ID),
    posts: messenger.posts.length,
  }
}

/** With something to undo, so that undoing would be seen. */
async function chatWithDeed(): Promise<Chat> {
  const chat = await openChat('2027-02-15T10:00:00Z')
  await chat.press(PEOPLE.coordinator, 'taken', { inspection: ID, item: PIR })
  return chat
}

test('there are sixty and more', () => {
  expect(new Set(Object.values(NOT_TOLD).flat()).size).toBeGreaterThanOrEqual(60)
})

test.each(Object.entries(NOT_TOLD))('%s change nothing, and are answered with a way on', async (_kind, said) => {
  const chat = await chatWithDeed()
  const before = await kept(chat)
  for (const one of said) {
    for (const where of ['personal', 'channel'] as const) {
      const { texts, buttons } = await chat.say(PEOPLE.coordinator, one, where)
      expect(await kept(chat), one).toEqual(before)
      expect(texts.join('').trim(), one).not.toBe('')
      expect(buttons.length, one).toBeGreaterThan(0)
    }
  }
})

test('the same said plainly does change something', async () => {
  const chat = await chatWithDeed()
  await chat.say(PEOPLE.coordinator, 'undo')
  expect((await kept(chat)).deeds).toMatchObject([{ undone: { by: { person: PEOPLE.coordinator.id } } }])
})
