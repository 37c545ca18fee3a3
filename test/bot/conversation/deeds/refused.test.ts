import { expect, test } from 'vitest'
import { commands } from '../../../../bot/conversation/commands.ts'
import { verbs } from '../../../../bot/conversation/deeds/verbs.ts'
import type { Person } from '../../../../src/domain/inspection/inspection.ts'
import { see } from '../../../../src/services/see.ts'
import { PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'

const { coordinator, pirHealth, survey, viewer, stranger } = PEOPLE
const WEEK_6 = '2027-02-15T10:00:00Z'
const PIR = 'w06-fri-pir'

type Somebody = Person & { readonly tenantId?: string }

/** Everybody who must not change anything, and what they are told. */
const REFUSED: readonly (readonly [string, Somebody, RegExp])[] = [
  ['a viewer', viewer, /You may not|Only |only looks on|not be done|Nothing was changed/],
  ['a guest without a seat', { ...stranger, guest: true }, /You have no seat in this inspection\. The coordinator/],
  ['a removed member', survey, /You are not in the team of Northmoor any more, so nothing was done\. Ask/],
  [
    'a person of another tenant',
    { ...coordinator, tenantId: 'elsewhere' },
    /another organisation's Teams, so nothing was done/,
  ],
]

/** What a card's button sends, for every verb: all that any of them asks for. */
const DATA = {
  ...{ inspection: 'northmoor', item: PIR, person: pirHealth.id, reason: 'because', when: '2027-02-18' },
  day: '2027-03-04',
  time: '10:00',
  until: '2027-02-18',
  seen: '2027-01-11',
  key: 'k',
  agreed: 'Rhona',
  where: 'by email',
  words: 'this',
  kind: 'deed',
  id: 'deed-1',
  file: 'file-1',
  held: 'held-1',
  event: 'event-1',
  from: 'northmoor',
  channel: '19:other@thread.tacv2',
  place: PIR,
  title: 'New',
  askedBy: 'Rhona',
  ...{ destination: 'email', askedOn: '2027-02-15', cardDay: 'Monday', cardTime: '08:00', quietTo: '08:00' },
  ...{ quietFrom: '18:00', lead: '5, 2', ownersByName: 'true', lookAhead: 'true', summary: 'Words.' },
}

/** Changes nothing. */
const HARMLESS = 'leave'
/** Everybody with a seat chooses what they are told themselves; a document of one's own is one's own. */
const VIEWERS_TOO = ['mute', 'unmute', 'remind', 'put file', 'leave file', 'file for']

/** What takes such a deed. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ done: 'action', arrived: 'incoming', move: 'meeting', book: 'meeting' },
}

async function itemFor({ needs }: Chat, verb: string): Promise<string> {
  const { items } = await see(needs, 'northmoor')
  const one = items.find(({ dated: { item } }) => item.kind === KINDS[verb])
  return one?.dated.item.id ?? PIR
}

async function open(): Promise<Chat> {
  const chat = await openChat(WEEK_6)
  const members = [coordinator, pirHealth, viewer, stranger, PEOPLE.chiefOfficer]
  Object.assign(chat.needs.teamMembers, { of: async () => members.map(({ id }) => id) })
  await chat.needs.store.deeds.record({
    ...{ id: 'deed-1', inspectionId: 'northmoor', itemId: PIR, at: chat.needs.clock.now() },
    ...{ by: { person: coordinator.id, name: coordinator.name }, type: 'ready' },
  })
  return chat
}

async function kept({ needs: { store } }: Chat) {
  const of = 'northmoor'
  return {
    inspection: await store.inspections.get(of),
    kept: [await store.deeds.of(of), await store.noticeChoices.of(of), await store.inspectionChanges.of(of)],
    more: [await store.meetings.of(of), await store.recordsSteps.of(of)],
  }
}

const PRESSED = REFUSED.flatMap(([who, person, told]) =>
  [...verbs.keys()]
    .filter((verb) => verb !== HARMLESS && !(person === viewer && VIEWERS_TOO.includes(verb)))
    .map((verb) => [who, verb, person, told] as const),
)

test.each(PRESSED)('%s presses "%s": told why not, logged, nothing changed', async (_who, verb, person, told) => {
  const chat = await open()
  const before = await kept(chat)
  const { answer } = await chat.press(person, verb, { ...DATA, item: await itemFor(chat, verb), verb })
  expect(answer).toEqual({ text: expect.any(String) })
  expect(answer?.text).toMatch(told)
  expect(await kept(chat)).toEqual(before)
  expect(chat.needs.logged.filter(({ event }) => event === 'turn failed')).toMatchObject([
    { level: 'warn', facts: { type: 'card action', verb, person: person.id, reason: 'not allowed' } },
  ])
})

const SAID = REFUSED.flatMap(([who, person, told]) =>
  commands
    .filter(({ name, changes }) => changes && !(person === viewer && VIEWERS_TOO.includes(name.replace(' me', ''))))
    .map(({ example }) => [who, example, person, told] as const),
)

test.each(SAID)('%s says "%s": nothing changed', async (who, example, person, told) => {
  const chat = await open()
  const before = await kept(chat)
  const { texts } = await chat.say(person, example)
  expect(await kept(chat)).toEqual(before)
  if (who !== 'a viewer') expect(texts[0]).toMatch(told)
})
