import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../../bot/conversation/commands.ts'
import { likelyOffers } from '../../../bot/conversation/likely-offers.ts'
import { understand } from '../../../bot/conversation/understand.ts'
import { saidText } from '../../../bot/teams/said-text.ts'
import { readWhen } from '../../../src/domain/schedule/read-when.ts'
import { ASKED, type Meant } from './utterances/asked.ts'
import { ASKED_SHORT } from './utterances/asked-short.ts'
import { DATED, FOURTH_OF_MARCH } from './utterances/notations.ts'
import { TOLD } from './utterances/told.ts'
import { TOLD_SHORT } from './utterances/told-short.ts'

const ALL_ASKED = [...ASKED, ...ASKED_SHORT]
const ALL_TOLD = [...TOLD, ...TOLD_SHORT]

/** As it comes in from Teams, mentions of Waymark taken out. */
const heard = (text: string) =>
  understand(
    saidText({
      text,
      entities: [{ type: 'mention', text: '<at>Waymark</at>', mentioned: { id: 'bot' } }],
      recipient: { id: 'bot' },
    } as never),
  )

function byName(all: readonly Meant[]) {
  return all.map(([said, name, parts = {}]) => ({ said, name, parts }))
}

test.each(byName(ALL_ASKED))('"$said" means $name', ({ said, name, parts }) => {
  const understood = heard(said)
  expect(understood?.command.name).toBe(name)
  expect(understood?.parts).toMatchObject(parts)
  expect(understood?.command.changes).toBeUndefined()
})

test.each(byName(ALL_TOLD))('"$said" means $name', ({ said, name, parts: written }) => {
  const understood = heard(said)
  expect(understood?.command.name).toBe(name)
  expect(understood?.written).toMatchObject(written)
  expect(understood?.order).toBeUndefined()
})

/** Monday 15 February 2027. */
const NOW = Date.parse('2027-02-15T10:00:00Z')

test.each(DATED)('a day is understood in sixteen notations: %s', (says, name, part) => {
  for (const day of FOURTH_OF_MARCH) {
    const understood = heard(says(day))
    expect(understood?.command.name, says(day)).toBe(name)
    const when = readWhen(understood?.parts[part] ?? '', NOW, 'Europe/London')
    expect(when, says(day)).toMatchObject({ day: '2027-03-04' })
    expect(when?.doubt, says(day)).toBeUndefined()
  }
})

test('no correction of slips makes another day or time of what was written', () => {
  for (const [said] of [...ALL_ASKED, ...ALL_TOLD]) {
    const { parts = {}, written = {} } = heard(said) ?? {}
    for (const [name, text = ''] of Object.entries(written)) {
      const meant = readWhen(text, NOW, 'Europe/London')
      const taken = readWhen(parts[name] ?? '', NOW, 'Europe/London')
      if (meant) expect([taken?.day, taken?.time], said).toEqual([meant.day, meant.time])
    }
  }
})

test('there are three hundred and more, each once', () => {
  const said = [...ALL_ASKED, ...ALL_TOLD].map(([one]) => one)
  expect(new Set(said).size).toBe(said.length)
  expect(said.length).toBeGreaterThanOrEqual(560)
})

test('every command understands its own example, and is the only one to bear its name', () => {
  for (const { name, example } of commands) expect(understand(example)?.command.name, example).toBe(name)
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
})

test('what is asked back is an order once it is said, and the same one', () => {
  for (const [said, name] of ALL_TOLD) {
    for (const doubted of [`"${said}"`, `${said} 🙄`, `‘${said}’`, `${said}...`, said.replace(/ (\S+)/, ' "$1"')]) {
      const order = heard(doubted)?.order
      if (order !== undefined) expect(heard(order), doubted).toMatchObject({ command: { name } })
      if (order !== undefined) expect(heard(order)?.order, doubted).toBeUndefined()
    }
  }
})

test('a letter is no wish, and takes no time to be told so', () => {
  expect(understand(`assign the PIR to Ross because ${'of this and that '.repeat(200)}`)).toBeNull()
  expect(likelyOffers('evidence '.repeat(2_000)).asks).toHaveLength(3)
})

test('what would change a setting is met with the settings, to press', () => {
  expect(likelyOffers('how do I change the weekly card to tuesday').asks).toContain('settings')
})

test('whatever is written is understood or not, and never fails', () => {
  const words = [...ALL_ASKED, ...ALL_TOLD].flatMap(([said]) => said.split(' '))
  const some = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 8 })
  fc.assert(
    fc.property(some, (pieces) => {
      const understood = understand(pieces.join(' '))
      for (const part of Object.values(understood?.written ?? {})) expect(pieces.join(' ')).toContain(part ?? '')
    }),
    { numRuns: 500 },
  )
})
