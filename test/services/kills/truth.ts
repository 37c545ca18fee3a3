import { CHANNEL_ID, PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import { readCard } from '../../e2e/read-card.ts'
import { actAs, look, type Place } from './people.ts'

/** All that stands in the tenant after a story, each thing as one line; what is there twice has two. */
export interface Truth {
  readonly things: readonly string[]
  /** Personal messages, without the words that mark a repetition. */
  readonly messages: readonly string[]
  /** How many of them are so marked. */
  readonly marked: readonly string[]
}

interface Message {
  readonly id: string
  readonly attachments: readonly { readonly content?: unknown }[]
}

const AGAIN = ' (sent again)'

export async function readTruth(place: Place): Promise<Truth> {
  const person = await actAs(place)
  const channel = await look<Message[]>(place, `/channel?channel=${encodeURIComponent(CHANNEL_ID)}`)
  const events = await look<Event[]>(place, '/calendar')
  const subscriptions = await look<{ resource: string }[]>(place, '/subscriptions')
  const things = [
    ...(await person.paths()),
    ...(await person.columns()),
    ...channel.map((message) => `card ${withoutMoments(saysOf(message))}`),
    ...events.map(({ subject, start, isCancelled }) => `event ${subject} ${start.dateTime} ${isCancelled}`),
    ...subscriptions.map(({ resource }) => `subscription ${resource}`),
  ]
  const said = (await Promise.all(Object.values(PEOPLE).map(({ id }) => chatOf(place, id)))).flat()
  return {
    things: things.toSorted(),
    messages: said.map((one) => one.replace(AGAIN, '')).toSorted(),
    marked: said.filter((one) => one.includes(AGAIN)).map((one) => one.replace(AGAIN, '')),
  }
}

interface Event {
  readonly subject: string
  readonly isCancelled: boolean
  readonly start: { readonly dateTime: string }
}

async function chatOf(place: Place, person: string): Promise<readonly string[]> {
  const messages = await look<Message[]>(place, `/chats/${person}`)
  return messages.map((message) => `${person} ${saysOf(message).split('\n', 1)[0]}`)
}

function saysOf({ attachments }: Message): string {
  return attachments.map(({ content }) => readCard(content)).join('\n')
}

/** A blow moves when the library was looked at, and what was done last of what was done. */
function withoutMoments(says: string): string {
  return says.replace(/^Library last checked.*$/m, '').replace(/^Latest: .*$/m, '')
}

/** What differs from how it is without a blow. */
export interface Difference {
  readonly twice: readonly string[]
  readonly missing: readonly string[]
  /** Messages sent a second time and marked, which is allowed where the first was in doubt. */
  readonly sentAgain: readonly string[]
  /** Messages sent a second time without saying so, or a third time. */
  readonly unmarked: readonly string[]
}

export function compare(whole: Truth, got: Truth): Difference {
  const things = countDifferences(whole.things, got.things)
  const messages = countDifferences(whole.messages, got.messages)
  const isMarked = (line: string) => got.marked.includes(line) && count(got.messages, line) <= 2
  return {
    twice: things.more,
    missing: [...things.less, ...messages.less],
    sentAgain: got.marked,
    unmarked: messages.more.filter((line) => !isMarked(line)),
  }
}

function countDifferences(wanted: readonly string[], had: readonly string[]) {
  const lines = [...new Set([...wanted, ...had])]
  return {
    more: lines.filter((line) => count(had, line) > count(wanted, line)),
    less: lines.filter((line) => count(had, line) < count(wanted, line)),
  }
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((one) => one === line).length
}
