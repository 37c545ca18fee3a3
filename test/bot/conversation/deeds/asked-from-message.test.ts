import { expect, test } from 'vitest'
import { inspectionFor, PEOPLE } from '../../../support/inspections.ts'
import { openChat } from '../chat.ts'
import { press } from './press-button.ts'

const { coordinator, pirHealth, stranger, survey } = PEOPLE
const PIR = 'w06-fri-pir'
const open = () => openChat('2027-02-15T10:00:00Z')
const asked = { inspection: 'northmoor', item: PIR }

test.each([
  ['ask snooze', 'Snooze it', { until: '2027-02-18', reason: 'Waits for figures' }],
  ['ask hold', 'Hold it', { reason: 'Agreed with the inspection lead' }],
])('"%s" beneath a thing of a message asks what is missing, and then does it', async (verb, button, form) => {
  const chat = await open()
  const asks = await chat.press(coordinator, verb, asked)
  expect(await chat.needs.store.noticeChoices.of('northmoor')).toEqual([])
  expect((await press(chat, coordinator, asks.answer, button, form)).texts).toHaveLength(1)
  const [chosen] = await chat.needs.store.noticeChoices.of('northmoor')
  expect(chosen).toMatchObject({ itemId: PIR, reason: form.reason })
  expect(chosen?.type === 'held' ? chosen.due : 'not held').toBe(
    verb === 'ask hold' ? Date.parse('2027-02-19T12:00:00Z') : 'not held',
  )
})

test.each([
  ['2027-02-15T10:00:00Z', 'done'],
  ['2027-02-22T10:00:00Z', undefined],
])('whoever stands in for somebody away does what that person took on, on %s', async (now, expected) => {
  const SURVEY = 'w06-staff-survey-link-sent'
  const leave = [{ from: '2027-02-15', to: '2027-02-19' }]
  const seats = inspectionFor().seats.map((one) =>
    one.holder?.id === pirHealth.id ? { ...one, deputy: stranger, leave } : one,
  )
  const chat = await openChat(now, [inspectionFor({ seats })])
  const by = { person: pirHealth.id, name: pirHealth.name }
  const taken = { type: 'taken', person: pirHealth.id, name: pirHealth.name } as const
  const at = Date.parse('2027-02-08T10:00:00Z')
  await chat.needs.store.deeds.record({ ...taken, id: 'taken', inspectionId: 'northmoor', itemId: SURVEY, at, by })
  const mine = JSON.stringify((await chat.say(stranger, "what's mine")).answer)
  expect(mine.includes('Circulate the staff survey link')).toBe(expected !== undefined)
  await chat.press(stranger, 'done', { inspection: 'northmoor', item: SURVEY })
  expect((await chat.needs.store.deeds.of('northmoor')).at(1)?.type).toBe(expected)
})

test('"ask assign" asks to whom, and then hands it over', async () => {
  const chat = await open()
  const asks = await chat.press(coordinator, 'ask assign', asked)
  expect(JSON.stringify(asks.answer)).toContain(survey.id)
  await press(chat, coordinator, asks.answer, 'Hand it over', { person: survey.id })
  expect(await chat.needs.store.deeds.of('northmoor')).toMatchObject([{ type: 'taken', person: survey.id }])
})

test.each(['ask snooze', 'ask hold', 'ask assign'])('"%s" about what is gone says so', async (verb) => {
  const chat = await open()
  const { texts } = await chat.press(coordinator, verb, { ...asked, item: 'gone' })
  expect(texts[0]).toContain('That button is from an older card')
})

test.each(['ask snooze', 'ask hold'])('"%s" about what is done by now asks nothing', async (verb) => {
  const chat = await open()
  const done = { ...asked, item: 'w06-staff-survey-link-sent' }
  await chat.press(coordinator, 'done', done)
  const { texts } = await chat.press(coordinator, verb, done)
  expect(texts[0]).toMatch(/is done: nothing more is sent about it/)
})
