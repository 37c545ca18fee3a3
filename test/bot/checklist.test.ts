import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { introductionCard } from '../../bot/cards/introduction-card.ts'
import { welcomeCard } from '../../bot/cards/welcome-card.ts'
import { commands } from '../../bot/conversation/commands.ts'
import { PEOPLE } from '../support/inspections.ts'
import { everyCard, usualCards } from './cards/every-card.ts'
import { CHECKLIST } from './checklist.ts'
import { openChat } from './conversation/chat.ts'

const NOW = '2027-02-17T09:00:00Z'
const TESTS = join(import.meta.dirname, '..')
const lines = Object.entries(CHECKLIST).flatMap(([about, all]) => all.map((one) => ({ about, ...one })))

interface Node {
  readonly type?: string
  readonly title?: string
  readonly url?: string
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(nodesOf)]
}

function actionsOf(card: unknown): readonly Node[] {
  return nodesOf(card).filter(({ type }) => type?.startsWith('Action.'))
}

/** Whether a file has a trial, or a group of them, of that title. */
function hasTrial(file: string, title: string): boolean {
  const source = readFileSync(join(TESTS, file), 'utf8')
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`))
}

describe('the checklist', () => {
  it.each(lines)('$about: $line', ({ shownBy }) => {
    expect(shownBy.length).toBeGreaterThan(0)
    expect(shownBy.filter(([file, title]) => !hasTrial(file, title))).toEqual([])
  })

  it('finds a trial that is not there', () => {
    const [file, title] = ['app-package/manifest.test.ts', 'lists no command twice, and help first']
    expect([hasTrial(file, title), hasTrial(file, `${title} of all`)]).toEqual([true, false])
  })
})

describe('cards', () => {
  it('a button that leaves Teams says where it leads', () => {
    const leaving = everyCard
      .flatMap(([, { card }]) => actionsOf(card))
      .filter(({ type, url }) => type === 'Action.OpenUrl' && !url?.startsWith('https://teams.microsoft.com/'))
    expect(leaving.length).toBeGreaterThan(0)
    for (const { title } of leaving) expect(title).toMatch(/ in (SharePoint|Outlook)$/)
  })

  const told = usualCards.filter(([name]) => name.startsWith('notice-card') || name.startsWith('notice-list'))

  it.each(told)('a notice says by itself what and when, and what can be done: %s', (_name, { card, text = '' }) => {
    expect(text).not.toMatch(/you have a (message|notification)/i)
    expect(text.length).toBeGreaterThan(20)
    expect(actionsOf(card).length).toBeGreaterThan(0)
  })
})

describe('what is said first', () => {
  it('the welcome and the introduction name the step that needs an administrator', () => {
    for (const { text = '', card } of [welcomeCard(), introductionCard('Isla Northmoor')]) {
      expect(text + JSON.stringify(card)).toContain('A Microsoft 365 administrator')
    }
  })

  it('the welcome is not the answer to help', async () => {
    const chat = await openChat(NOW)
    const { answer } = await chat.say(PEOPLE.coordinator, 'help')
    expect(answer).not.toEqual(welcomeCard())
    expect(answer?.card).toBeDefined()
  })

  it('a team is told once who added Waymark, and no member is written to', async () => {
    const chat = await openChat(NOW)
    const turn = { type: 'installed', person: PEOPLE.coordinator } as const
    const first = await chat.arrive(turn, 'channel')
    expect(first?.text).toContain(`${PEOPLE.coordinator.name} added Waymark`)
    expect(await chat.arrive(turn, 'channel')).toBeNull()
    expect(chat.needs.messenger.notices).toEqual([])
  })
})

describe('what people say', () => {
  it.each(['hi', 'Hello', 'HELLO', 'help', 'HeLp'])(
    '"%s" is answered in a chat and in a channel, whoever says it',
    async (said) => {
      const chat = await openChat(NOW)
      for (const person of [PEOPLE.coordinator, PEOPLE.viewer, PEOPLE.stranger]) {
        for (const where of ['personal', 'channel'] as const) {
          const { texts, buttons } = await chat.say(person, said, where)
          expect(texts.join(' ')).not.toContain('I did not follow')
          expect(buttons.length).toBeGreaterThan(0)
        }
      }
    },
  )

  it.each(commands.map(({ example }) => example))('the answer to "%s" offers a next step', async (example) => {
    const chat = await openChat(NOW)
    const { answer } = await chat.say(PEOPLE.coordinator, example)
    expect(actionsOf(answer?.card).length).toBeGreaterThan(0)
  })
})
