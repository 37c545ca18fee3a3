import { expect, test } from 'vitest'
import { nameAmong } from '../../../bot/conversation/choose.ts'
import { findItem } from '../../../bot/conversation/find-item.ts'
import { understand } from '../../../bot/conversation/understand.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import { see } from '../../../src/services/see.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'
import { type Chat, openChat } from './chat.ts'

const { coordinator } = PEOPLE
const NOW = '2027-02-15T10:00:00Z'
const { items, ...picture } = await see(await surroundingsAt(NOW, [inspectionFor()]), 'northmoor')

/** What a button of a choice says, for whatever may stand on it. */
const SENTENCES: readonly (readonly [command: string, says: (name: string) => string])[] = [
  ['item', (name) => `what about ${name}`],
  ['item', (name) => `who has ${name}`],
  ['folder', (name) => `folder for ${name}`],
  ['assign', (name) => `assign ${name} to Ross`],
  ['done', (name) => `${name} is done`],
  ['signed off', (name) => `${name} is signed off`],
  ['arrived', (name) => `${name} has arrived`],
  ['not applicable', (name) => `${name} is not applicable because it was agreed so`],
  ['snooze', (name) => `snooze ${name} until Thursday`],
  ['snooze', (name) => `snooze ${name} for two days because Ross is away`],
  ['move date', (name) => `move ${name} to Thursday at 10`],
  ['move date', (name) => `the deadline of ${name} has been moved to 4 March`],
  ['ready', (name) => `${name} is ready`],
  ['handed in', (name) => `${name} is handed in`],
  ['handed in', (name) => `${name} was handed in to the inspectors' site at 11:40`],
  ['handed in', (name) => `hand in ${name}`],
  ['take', (name) => `I take ${name}`],
  ['late', (name) => `${name} is late`],
  ['hold', (name) => `hold ${name} because we have until Monday`],
  ['unhold', (name) => `unhold ${name}`],
  ['book meeting', (name) => `book ${name}`],
]

test.each(SENTENCES)('a choice of any thing is understood as "%s", and of that thing', (command, says) => {
  for (const one of items) {
    const sentence = says(nameAmong(one, items))
    const understood = understand(sentence)
    expect(understood?.command.name, sentence).toBe(command)
    const named = understood?.written.item ?? understood?.written.thing ?? ''
    const answer = findItem({ items, ...picture }, named)
    expect(answer && 'found' in answer && answer.found.dated.item.id, sentence).toBe(one.dated.item.id)
  }
})

interface Say {
  readonly title: string
  readonly data?: { readonly msteams?: { readonly type: string; readonly value: string } }
}

/** Presses a button that says something. */
async function pressSay(chat: Chat, said: Awaited<ReturnType<Chat['say']>>, title: string) {
  const actions = (said.answer?.card?.actions ?? []) as readonly Say[]
  const value = actions.find((one) => one.title === title)?.data?.msteams?.value
  expect(value, title).toBeDefined()
  return chat.say(coordinator, value ?? '')
}

test('what could be several things is asked, and the chosen one is answered', async () => {
  const chat = await openChat(NOW)
  const asked = await chat.say(coordinator, 'who has the tracker')
  expect(asked.texts[0]).toBe('"the tracker" could be 4 things. Which one?')
  const { texts } = await pressSay(chat, asked, 'Initial case tracker, completed')
  expect(texts[1]).toMatch(/^Initial case tracker, completed: 12 noon on Friday 19 March 2027/)
})

test('a day that reads two ways is asked, and the chosen one is answered', async () => {
  const chat = await openChat(NOW)
  const asked = await chat.say(coordinator, "what's due by next Friday")
  expect(asked.buttons).toEqual(['Friday 19 February 2027', 'Friday 26 February 2027', 'Help'])
  expect((await pressSay(chat, asked, 'Friday 26 February 2027')).texts[0]).toBe('Due by Friday 26 February 2027')
})

test('a name that is only nearly somebody’s is asked', async () => {
  const chat = await openChat(NOW)
  const asked = await chat.say(coordinator, 'what does Morvan have')
  expect(asked.buttons[0]).toBe('Morven Northmoor')
  expect((await pressSay(chat, asked, 'Morven Northmoor')).texts[0]).toBe('Theirs, soonest first')
})

test('two people of one name are told apart by what they do and by their address, which is then understood', async () => {
  const namesake = { ...PEOPLE.survey, id: 'namesake', mail: 'morven2@northmoor.example', guest: true }
  const seats = [...inspectionFor().seats, seat('pir-lead-council', namesake)]
  const chat = await openChat(NOW, [inspectionFor({ seats })])
  const asked = await chat.say(coordinator, 'assign the PIR to Morven Northmoor')
  expect(asked.texts).toContain('Morven Northmoor (morven@northmoor.example)')
  expect(asked.texts).toContain(': Survey lead')
  expect(asked.texts).toContain(': PIR lead, council, a guest')
  expect(await chat.needs.store.deeds.of('northmoor')).toEqual([])
  await pressSay(chat, asked, 'Morven Northmoor (morven2@northmoor.example)')
  await chat.say(coordinator, 'assign the position statement to morven2')
  const given = (await chat.needs.store.deeds.of('northmoor')).map((deed) => deed.type === 'taken' && deed.person)
  expect(given).toEqual(['namesake', 'namesake'])
})

test('a channel reads neither names nor addresses: people are chosen by role, and who has none of their own in a chat', async () => {
  const namesake = { ...PEOPLE.survey, id: 'namesake', mail: 'morven2@northmoor.example' }
  const deputy = { ...PEOPLE.survey, id: 'deputy', mail: 'morven3@northmoor.example' }
  const [first, pir, ...others] = inspectionFor().seats
  const seats = [first, { ...pir, deputy }, ...others, seat('pir-lead-council', namesake)] as Inspection['seats']
  const chat = await openChat(NOW, [inspectionFor({ seats })])
  for (const said of ['assign the PIR to Morven', 'what does Morven have']) {
    const asked = await chat.say(coordinator, said, 'channel')
    expect(JSON.stringify(asked.answer)).not.toMatch(/Morven Northmoor|@northmoor/)
    expect(asked.buttons).toEqual(['Survey lead', 'PIR lead, council', 'Help'])
    expect(asked.texts[0]).toMatch(
      /In the channel people are named by role: for somebody else write to me in a chat\.$/,
    )
  }
  const asked = await chat.say(coordinator, 'assign the PIR to Morven', 'channel')
  await pressSay(chat, asked, 'PIR lead, council')
  expect(await chat.needs.store.deeds.of('northmoor')).toMatchObject([{ person: 'namesake' }])
  const nobody = await chat.say(coordinator, 'assign the PIR to Rss', 'channel')
  expect(nobody.buttons[0]).toBe('PIR lead, health')
})

test('what was taken back in a channel is done again for whoever had it, or is not offered', async () => {
  const deputy = { ...PEOPLE.survey, id: 'deputy', name: 'Kirsty Elsewhere' }
  const [first, pir, ...others] = inspectionFor().seats
  const seats = [first, { ...pir, deputy }, ...others] as Inspection['seats']
  const chat = await openChat(NOW, [inspectionFor({ seats })])
  const again = async (who: string) => {
    await chat.say(coordinator, `assign the PIR to ${who}`, 'channel')
    return (await chat.say(coordinator, 'undo', 'channel')).buttons
  }
  expect(await again('Morven')).toContain('Do it again')
  expect(await again('Kirsty')).not.toContain('Do it again')
})

test('one person has a thing: of two who are named it is asked which; of nobody it is said so', async () => {
  const chat = await openChat(NOW)
  const asked = await chat.say(coordinator, 'assign the PIR to Ross and Morven')
  expect(asked.buttons).toEqual(['Ross Northmoor', 'Morven Northmoor', 'Help'])
  const { texts, buttons } = await chat.say(coordinator, 'assign the PIR to Ruaridh')
  expect(texts[0]).toBe('I know nobody called "Ruaridh" in this inspection. Nothing was changed.')
  expect(buttons[0]).toBe('Who is who')
  expect(await chat.needs.store.deeds.of('northmoor')).toEqual([])
})

test('what is nearly called so is offered, and the chosen one is taken', async () => {
  const chat = await openChat(NOW)
  const asked = await chat.say(coordinator, 'assign the survey number sheet to Ross')
  expect(asked.texts[0]).toMatch(/^Nothing in this inspection is called "the survey number sheet"\. Is it one of these/)
  expect(await chat.needs.store.deeds.of('northmoor')).toEqual([])
  await pressSay(chat, asked, 'Number of staff sent the survey')
  expect(await chat.needs.store.deeds.of('northmoor')).toMatchObject([{ type: 'taken', person: PEOPLE.pirHealth.id }])
})

test('an order that reads like a question is asked back, and done when that is said', async () => {
  const chat = await openChat(NOW)
  const asked = await chat.say(coordinator, 'assign the PIR to Morven?')
  expect(asked.texts[0]).toMatch(/^That reads like a question, so nothing was changed\./)
  expect(await chat.needs.store.deeds.of('northmoor')).toEqual([])
  await pressSay(chat, asked, 'Yes, do it')
  expect(await chat.needs.store.deeds.of('northmoor')).toMatchObject([{ type: 'taken', person: PEOPLE.survey.id }])
})

test('somebody in several inspections is asked in which, before anything is changed', async () => {
  const other = inspectionFor({ id: 'a-glenmarra', partnership: 'Glenmarra' })
  const chat = await openChat(NOW, [inspectionFor(), other])
  const asked = await chat.say(coordinator, 'assign the PIR to Morven')
  expect(asked.texts[0]).toMatch(/^You are in several inspections\. Which one/)
  await pressSay(chat, asked, 'Glenmarra')
  expect(await chat.needs.store.deeds.of('northmoor')).toEqual([])
  expect(await chat.needs.store.deeds.of('a-glenmarra')).toHaveLength(1)
  const elsewhere = await chat.say(coordinator, 'Glenmarra: undo', 'channel', '19:none@thread.tacv2')
  expect(elsewhere.texts[0]).toMatch(/^No inspection runs in this channel/)
})

test('a partnership whose name holds another’s is told apart', async () => {
  const others = ['Lothian', 'East Lothian'].map((partnership) => inspectionFor({ id: partnership, partnership }))
  const chat = await openChat(NOW, others)
  for (const partnership of ['Lothian', 'East Lothian']) {
    await chat.say(coordinator, `assign the PIR to Morven for ${partnership}`)
    expect(await chat.needs.store.deeds.of(partnership)).toHaveLength(1)
    expect((await chat.say(coordinator, `status in ${partnership}`)).texts).toContain(
      `${partnership} · In week 6 of 35`,
    )
  }
})

test('a channel changes its own inspection alone, whichever is named', async () => {
  const other = inspectionFor({
    ...{ id: 'glenmarra', partnership: 'Glenmarra' },
    place: { ...inspectionFor().place, channelId: '19:glenmarra@thread.tacv2' },
  })
  const chat = await openChat(NOW, [inspectionFor(), other])
  const { texts } = await chat.say(coordinator, 'assign the PIR to Morven for Glenmarra', 'channel')
  expect(texts[0]).toBe('Nothing was changed: Glenmarra cannot be changed from here.')
  for (const id of ['northmoor', 'glenmarra']) expect(await chat.needs.store.deeds.of(id)).toEqual([])
})
