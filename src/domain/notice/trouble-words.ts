import type { Area, Trouble, TroubleReason } from '../inspection/trouble.ts'
import { instantInWords } from '../schedule/day-in-words.ts'

interface AreaWords {
  /** `Waymark has not been able to ...` */
  readonly able: string
  /** `Waymark has been ... again` */
  readonly doing: string
  readonly waits: string
  readonly meanwhile: string
  /** Whose service it is, to a service desk. */
  readonly service: string
}

const AREA_WORDS: Readonly<Record<Area, AreaWords>> = {
  library: {
    able: 'look at the library',
    doing: 'looking at the library',
    waits: 'What is put into the folders is not seen yet, so nothing is noted as handed in or called late.',
    meanwhile: 'Put files where they belong as usual, and note the time of what is handed in.',
    service: 'SharePoint (Microsoft Graph)',
  },
  releases: {
    able: 'move what was handed in into the shared area',
    doing: 'moving what is handed in into the shared area',
    waits: 'What was handed in from its working folder still lies there.',
    meanwhile: 'Move what cannot wait into its shared folder yourself.',
    service: 'SharePoint (Microsoft Graph)',
  },
  card: {
    able: 'post in the channel',
    doing: 'posting in the channel',
    waits: 'The card in the channel may be missing or out of date.',
    meanwhile: 'The tab shows how things stand.',
    service: 'Microsoft Teams (channel messages of the bot)',
  },
  messages: {
    able: 'write to people in Teams',
    doing: 'writing to people in Teams',
    waits: 'Reminders wait.',
    meanwhile: 'Remind people of what is due soon yourself.',
    service: 'Microsoft Teams (personal messages of the bot)',
  },
  calendar: {
    able: 'book or move meetings',
    doing: 'booking and moving meetings',
    waits: 'Meetings are not booked or moved yet.',
    meanwhile: 'Arrange what cannot wait in Outlook yourself.',
    service: 'Outlook (Microsoft Graph)',
  },
  database: {
    able: 'use its database',
    doing: 'using its database',
    waits: 'Nothing could be shown, noted or sent.',
    meanwhile: 'Hand in as usual and note the time, to state it afterwards.',
    service: 'The PostgreSQL server',
  },
}

const SIGN_IN = {
  able: 'sign in to Microsoft 365',
  doing: 'signing in to Microsoft 365',
  service: 'Microsoft Entra ID',
}

const AT_THE_DESK: Readonly<Record<TroubleReason, string>> = {
  'sign-in': "gives the app Waymark no token: its secret, its consent and the service's health are to be checked",
  'no access': 'refuses the app Waymark: its grant is to be checked',
  gone: 'does not find what Waymark was set up with: it was deleted, moved or renamed',
  busy: 'turns the app Waymark away as too busy (429)',
  'no answer': "answers with errors or not at all: the service's health is to be checked",
  'not installed': 'does not know the app Waymark there: it is to be added again',
  blocked: 'blocks the app Waymark: its permission policy is to be checked',
  refused: 'refuses what Waymark sends: its operator is to be told',
  fault: "is not the cause as far as Waymark can tell: its server's log says what happened",
}

/** `look at the library or post in the channel`; where it is the sign-in, that alone. */
export function notAble(troubles: readonly Trouble[]): string {
  return either(
    unique(troubles, ({ area }) => AREA_WORDS[area].able, SIGN_IN.able),
    'or',
  )
}

/** `looking at the library and posting in the channel` */
export function ableAgain(troubles: readonly Trouble[]): string {
  return either(
    unique(troubles, ({ area }) => AREA_WORDS[area].doing, SIGN_IN.doing),
    'and',
  )
}

/** What began so soon after something else began with it. */
const AT_ONCE = 2 * 60_000

/** `Waymark has not been able to look at the library since 9:05am on Monday 15 February 2027.` Gives what began later apart. */
export function troubleSentences(troubles: readonly Trouble[], zone: string): readonly [string, ...string[]] {
  const since = Math.min(...troubles.map((one) => one.since))
  const together = troubles.filter((one) => one.since - since < AT_ONCE)
  const later = troubles.filter((one) => !together.includes(one))
  return [
    `Waymark has not been able to ${notAble(together)} since ${instantInWords(since, zone)}.`,
    ...later.map((one) => `Nor has it been able to ${notAble([one])} since ${instantInWords(one.since, zone)}.`),
  ]
}

export function waitsSentence(troubles: readonly Trouble[]): string {
  return troubles.map(({ area }) => AREA_WORDS[area].waits).join(' ')
}

export function meanwhileSentence(troubles: readonly Trouble[]): string {
  return troubles.map(({ area }) => AREA_WORDS[area].meanwhile).join(' ')
}

/** A line to pass on for each fault: whose service does what to the app, since when. No names, no file. */
export function deskLines(troubles: readonly Trouble[], zone: string): readonly string[] {
  const said = troubles.map(({ area, reason, since }) => {
    const service = reason === 'sign-in' ? SIGN_IN.service : AREA_WORDS[area].service
    return { text: `${service} ${AT_THE_DESK[reason]}`, since }
  })
  const once = said.filter(({ text }, index) => said.findIndex((one) => one.text === text) === index)
  return once.map(({ text, since }) => `For the IT service desk: ${text}, since ${instantInWords(since, zone)}.`)
}

function unique(troubles: readonly Trouble[], words: (trouble: Trouble) => string, signIn: string): readonly string[] {
  return [...new Set(troubles.map((one) => (one.reason === 'sign-in' ? signIn : words(one))))]
}

function either(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
