import { expect, it, test } from 'vitest'
import { createLinks } from '../../../bot/cards/links.ts'
import { answerInterrupted } from '../../../bot/conversation/answer-interrupted.ts'
import type { Reply, Turn } from '../../../bot/teams/turn.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'

const links = createLinks({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', publicUrl: 'https://waymark.example' })
const place = { serviceUrl: 'https://smba.example', tenantId: 'tenant', key: 'person/one', conversationId: 'a:one' }
const SURVEY = 'w06-staff-survey-link-sent'

async function answer(what: object) {
  const needs = await surroundingsAt('2027-02-15T09:00:00+00:00', [inspectionFor()])
  const person = { ...PEOPLE.coordinator, tenantId: 'tenant' }
  const turn = { id: '1', conversation: { ...place, kind: 'personal' }, person, files: [], ...what } as unknown as Turn
  const reply = (await answerInterrupted({ ...needs, links }, turn)) as Reply
  expect(await needs.store.deeds.of('northmoor')).toEqual([])
  return JSON.stringify(reply)
}

it.each(["what's due", 'status', 'week 11', 'who has the PIR', 'gobbledygook', 'is the PIR done?'])(
  'what only asks is answered anew: %s',
  async (text) => {
    expect(await answer({ type: 'message', text })).not.toMatch(/restarted/)
  },
)

it.each(['the survey link is done', 'assign the PIR to Ross Northmoor', 'undo', 'Northmoor: undo', 'mute'])(
  'what changes something is not done again, and said to be in doubt: %s',
  async (text) => {
    const told = await answer({ type: 'message', text })
    expect(told).toContain('It may have been done or not, so I did not do it again.')
    expect(told).toContain(text)
    expect(told).toContain('what changed today')
  },
)

test('a pressed button is not pressed again', async () => {
  const data = { inspection: 'northmoor', item: SURVEY }
  const told = await answer({ type: 'card action', verb: 'done', data, inPlace: true })
  expect(told).toMatch(/I was restarted in the middle of what you pressed/)
})

test('a document is asked for again', async () => {
  expect(await answer({ type: 'message', text: '' })).toMatch(/Send it again/)
})
