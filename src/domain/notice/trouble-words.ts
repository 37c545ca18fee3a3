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

/** What the service has done to the app, and what to check. */
const AT_THE_DESK: Readonly<Record<TroubleReason, readonly [does: string, check: string]>> = {
  'sign-in': ['has given the app Waymark no token', "check its secret, its consent and the service's health"],
  'no access': ['has refused the app Waymark', 'check its grant'],
  gone: ['has not found what Waymark was set up with', 'check whether it was deleted, moved or renamed'],
  busy: ['has turned the app Waymark away as too busy', 'check for throttling (429)'],
  'no answer': ['has answered with errors or not at all', "check the service's health"],
  'not installed': ['has not known the app Waymark there', 'add the app again'],
  blocked: ['has blocked the app Waymark', 'check its permission policy'],
  refused: ['has refused what Waymark sends', "tell Waymark's operator"],
  fault: ['has not been reached, by a fault within Waymark as far as it can tell', "see its server's log"],
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

export const NOTHING_LOST = 'Nothing is lost: what waits is done in order as soon as it works again.'

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

/** A line to pass on for each fault: whose service does what to the app since when, and what to check. No names, no file. */
export function deskLines(troubles: readonly Trouble[], zone: string): readonly string[] {
  const said = troubles.map(({ area, reason, since }) => {
    const [does, check] = AT_THE_DESK[reason]
    const fault = `${reason === 'sign-in' ? SIGN_IN.service : AREA_WORDS[area].service} ${does}`
    return { fault, check, since }
  })
  const once = said.filter(({ fault }, index) => said.findIndex((one) => one.fault === fault) === index)
  return once.map(({ fault, check, since }) => {
    return `For the IT service desk: ${fault} since ${instantInWords(since, zone)}; ${check}.`
  })
}

function unique(troubles: readonly Trouble[], words: (trouble: Trouble) => string, signIn: string): readonly string[] {
  return [...new Set(troubles.map((one) => (one.reason === 'sign-in' ? signIn : words(one))))]
}

function either(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
