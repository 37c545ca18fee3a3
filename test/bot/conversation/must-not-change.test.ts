import { expect, test } from 'vitest'
import { commands } from '../../../bot/conversation/commands.ts'
import { understand } from '../../../bot/conversation/understand.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type Chat, openChat } from './chat.ts'
import { NOT_TOLD } from './utterances/not-told.ts'
import { TOLD } from './utterances/told.ts'
import { TOLD_SHORT } from './utterances/told-short.ts'

/** What is not understood as an order or a statement reaches no deed. */
const isTaken = (said: string) => {
  const understood = understand(said)
  return understood?.command.changes === true && understood.order === undefined
}

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

/** What makes of an order, or of a statement, something else. */
const TURNED: Readonly<Record<string, (said: string) => string>> = {
  forbidden: (said) => `don't ${said}`,
  supposed: (said) => `if ${said}`,
  reported: (said) => `Ross says ${said}`,
  quoted: (said) => `"${said}"`,
  asked: (said) => `${said.replace(/^(?:can|could) you /, '')}?`,
  doubted: (said) => `I think ${said}`,
  hoped: (said) => `hopefully ${said}`,
  mocked: (said) => `${said} 🙄`,
  joked: (said) => `${said}, just kidding`,
  regretted: (said) => `it was a mistake that ${said}`,
  negated: (said) => said.replace(/^((?:(?! (?:because|cos) ).)*?) (is|are|has|was|have) /, '$1 $2 not '),
  'never so': (said) => `never ${said}`,
  'put off': (said) => `as soon as Ross agrees, ${said}`,
}

test.each(Object.entries(TURNED))('whatever changes something, %s, changes nothing', async (_how, turn) => {
  const chat = await chatWithDeed()
  const before = await kept(chat)
  const short = TOLD_SHORT.map(([one]) => one).filter((one) => isTaken(turn(one)))
  for (const said of [...TOLD.map(([one]) => one), ...short].filter((one) => turn(one) !== one)) {
    await chat.say(PEOPLE.coordinator, turn(said))
    expect(await kept(chat), turn(said)).toEqual(before)
  }
})

test('every command that changes something is among them', () => {
  const told = new Set(TOLD.map(([, name]) => name))
  expect(commands.filter(({ name, changes }) => changes && !told.has(name)).map(({ name }) => name)).toEqual([])
})
