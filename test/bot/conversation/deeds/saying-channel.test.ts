import { expect, test } from 'vitest'
import { GraphFailure } from '../../../../src/services/graph-failure.ts'
import { CHANNEL, inspectionFor, PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'
import { WEEK_6 } from './press-button.ts'

const { coordinator, chiefOfficer } = PEOPLE
const OTHER = '19:other@thread.tacv2'
const channelOf = async ({ needs }: Chat) => (await needs.store.inspections.get('northmoor'))?.place.channelId

interface Button {
  readonly title: string
  readonly data: object
}

async function pressed(chat: Chat, said: Awaited<ReturnType<Chat['say']>>, title: string) {
  const buttons = (said.answer?.card?.actions ?? []) as readonly (Button & { readonly verb?: string })[]
  const button = buttons.find((one) => one.title === title)
  return chat.press(coordinator, button?.verb ?? '', button?.data ?? {}, { channel: true })
}

test('the coordinator says in a channel that the weekly card is to come there: asked first, and taken back', async () => {
  const chat = await openChat(WEEK_6)
  const asked = await chat.say(coordinator, 'use this channel', 'channel', OTHER)
  expect(asked.texts.slice(0, 2)).toEqual([
    'The weekly card of Northmoor comes to this channel.',
    'The next one is that of 9am on Monday 22 February 2027.',
  ])
  expect(await channelOf(chat)).toBe(CHANNEL)
  const told = await pressed(chat, asked, 'Use this channel')
  expect(told.texts[0]).toMatch(/^The next weekly card comes to this channel\./)
  expect(told.buttons).toEqual(['Undo', "What's due"])
  expect(await channelOf(chat)).toBe(OTHER)
  expect((await chat.say(coordinator, 'status', 'channel', OTHER)).texts[0]).not.toContain('No inspection runs')
  const before = await chat.say(coordinator, 'status', 'channel')
  expect(before.texts).toContain('Northmoor · In week 6 of 35')
  chat.needs.clock.set('2027-02-23T10:00:00Z')
  expect((await chat.say(coordinator, 'status', 'channel')).texts[0]).toMatch(/^No inspection runs in this channel/)
  expect((await pressed(chat, told, 'Undo')).texts[0]).toBe(
    'Undone. The next weekly card goes to the channel that had it before.',
  )
  expect(await channelOf(chat)).toBe(CHANNEL)
})

test('in a chat it is said how; in its own channel, that it is so already; nobody but the coordinator says it', async () => {
  const chat = await openChat(WEEK_6)
  expect((await chat.say(coordinator, 'change the channel')).texts[0]).toContain('Say it in the channel')
  expect((await chat.say(coordinator, 'use this channel', 'channel')).texts[0]).toContain('to this channel already')
  expect((await chat.say(chiefOfficer, 'use this channel', 'channel', OTHER)).texts[0]).toBe(
    'Only the coordinator says which channel has the weekly card.',
  )
  expect(await channelOf(chat)).toBe(CHANNEL)
})

test('a private or shared channel, or one of another team, is refused', async () => {
  const chat = await openChat(WEEK_6)
  const asked = await chat.say(coordinator, 'use this channel', 'channel', OTHER)
  const refuse = () => Promise.reject(new GraphFailure('forbidden', { status: 403, code: 'no', message: 'no' }))
  Object.assign(chat.needs.channelHistory, { messages: refuse })
  expect((await pressed(chat, asked, 'Use this channel')).answer?.text).toContain('neither private nor shared')
  expect(await channelOf(chat)).toBe(CHANNEL)
})

test('somebody who coordinates several is asked for which', async () => {
  const glenmarra = inspectionFor({ id: 'glenmarra', partnership: 'Glenmarra' })
  const chat = await openChat(WEEK_6, [inspectionFor(), glenmarra])
  const asked = await chat.say(coordinator, 'use this channel', 'channel', OTHER)
  expect(asked.buttons).toEqual(['Glenmarra', 'Northmoor', 'Help'])
  const chosen = await chat.say(coordinator, 'use this channel for Glenmarra', 'channel', OTHER)
  await pressed(chat, chosen, 'Use this channel')
  expect(await channelOf(chat)).toBe(CHANNEL)
  expect((await chat.needs.store.inspections.get('glenmarra'))?.place.channelId).toBe(OTHER)
})
