import { expect, test } from 'vitest'
import { commands } from '../../../bot/conversation/commands.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type Chat, openChat } from './chat.ts'
import { ASKED as PLAIN } from './utterances/asked.ts'
import { ASKED_SHORT } from './utterances/asked-short.ts'

const ASKED = [...PLAIN, ...ASKED_SHORT]

const FIRST_NAMES = Object.values(PEOPLE).map(({ name }) => name.split(' ')[0] ?? name)
const MOMENTS = ['2026-12-01', '2027-01-11', '2027-02-20', '2027-04-07', '2027-09-01', '2028-03-01']
const TELLING = commands.filter(({ changes }) => !changes)

/** Every answer has words of its own and a way on, fits, and is no fault of ours. */
async function answered(chat: Chat, text: string, where: 'personal' | 'channel') {
  const { answer, buttons, texts } = await chat.say(PEOPLE.coordinator, text, where)
  const reply = answer && 'text' in answer ? answer : null
  expect(reply?.text.length, text).toBeGreaterThan(10)
  expect(texts.join(' '), text).not.toContain('Something went wrong')
  expect(buttons.length, text).toBeGreaterThan(0)
  expect(JSON.stringify(answer).length, text).toBeLessThan(20_000)
  return `${reply?.text} ${texts.join(' ')}`
}

test('in the channel nobody is named who was not named by whoever asked, and a greeting aside', async () => {
  const chat = await openChat('2027-02-15T10:00:00Z')
  for (const [said, name] of ASKED) {
    const told = await answered(chat, said, 'channel')
    const named = FIRST_NAMES.filter((one) => told.includes(one) && !said.includes(one))
    if (name !== 'hello') expect(named, said).toEqual([])
  }
})

test.each(MOMENTS)('on %s everything that can be asked is answered', async (day) => {
  const pauses = [{ after: 10, weeks: 2 }]
  const { calendar } = inspectionFor()
  const chat = await openChat(`${day}T10:00:00Z`, [inspectionFor({ calendar: { ...calendar, pauses } })])
  for (const { example } of TELLING) await answered(chat, example, 'personal')
})
