import { expect, test } from 'vitest'
import { PEOPLE } from '../../support/inspections.ts'
import { openChat } from './chat.ts'

const { pirHealth } = PEOPLE
const WEEK_6 = '2027-02-15T10:00:00Z'
const asked = { inspection: 'northmoor', item: 'w06-fri-pir' }

test('in the thread, which all read, whoever takes something is named by role', async () => {
  const chat = await openChat(WEEK_6)
  const taken = await chat.press(pirHealth, 'taken', asked, { channel: true, inPlace: false })
  expect(taken.texts[0]).toContain('PIR lead')
  expect(JSON.stringify(taken.answer)).not.toContain(pirHealth.name)
})
