import type { Person } from '../inspection/inspection.ts'
import type { Instant } from '../schedule/day.ts'
import type { AskedNotice } from './asked-notice.ts'
import { capitalise, counted } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { listed } from './listed.ts'
import { comingInWords, severalInWords } from './notice-words.ts'
import { recipientRole } from './recipient-role.ts'
import { whyItComes } from './why-it-comes.ts'

/** A message that will go out if nothing changes. */
export interface Upcoming {
  readonly at: Instant
  /** `role`: as the channel may read it. */
  readonly to: { readonly person?: Pick<Person, 'id' | 'name'>; readonly role: string }
  readonly headline: string
  /** As others read it: of the one whom it is for, not to them. */
  readonly why: string
  readonly kind: 'digest' | 'asked' | 'card' | Exclude<DueNotice['type'], 'reminder'>
}

/** Something that is owed, and when it goes. */
export interface Going {
  readonly notice: DueNotice | AskedNotice
  readonly goesAt: Instant
}

/** What goes out from `from` on and before `to`, in order of time: all of one person at one moment as one message. */
export function upcoming(going: readonly Going[], from: Instant, to: Instant): readonly Upcoming[] {
  const ahead = going.filter(({ goesAt }) => goesAt >= from && goesAt < to)
  const asked = ahead.flatMap(({ notice, goesAt }) => (notice.type === 'asked' ? [askedAhead(notice, goesAt)] : []))
  const owed = ahead.flatMap(({ notice, goesAt }) => (notice.type === 'asked' ? [] : [{ notice, goesAt }]))
  const messages = Map.groupBy(owed, ({ notice, goesAt }) => `${goesAt}/${notice.person.id}`)
  const told = [...messages.values()].flatMap(([first, ...others]) => (first ? [messageAhead([first, ...others])] : []))
  return [...told, ...asked].sort((a, b) => a.at - b.at)
}

function askedAhead({ person, item }: AskedNotice, at: Instant): Upcoming {
  const headline = item ? `A reminder of ${item.dated.item.title}` : 'A reminder'
  const to = { person, role: 'the person who asked for it' }
  return { at, to, headline, why: 'At the time that they chose.', kind: 'asked' }
}

type Owed = Going & { readonly notice: DueNotice }

/** A line that is glanced at. */
const MOST_WHYS = 2

function messageAhead(parts: readonly [Owed, ...Owed[]]): Upcoming {
  const [{ notice: first, goesAt: at }] = parts
  const notices = parts.map(({ notice }) => notice)
  const warning = notices.find(({ type }) => type !== 'reminder')
  const titles = [...new Set(notices.map(({ item }) => item.dated.item.title))]
  const whys = [...new Set(notices.filter(({ type }) => !warning || type !== 'reminder').map(whyItComes))]
  const told = warning ?? first
  return {
    at,
    to: { person: first.person, role: recipientRole(told) },
    headline: titles.length === 1 ? capitalise(comingInWords(told)) : headlineOf(titles, notices),
    why:
      warning || titles.length === 1
        ? whys.slice(0, MOST_WHYS).join(' ')
        : 'What is coming up, in one message a day at most.',
    kind: told.type === 'reminder' ? 'digest' : told.type,
  }
}

/** A thing that comes with a warning and a reminder reads as the warning. */
function headlineOf([title = '', ...others]: readonly string[], notices: readonly DueNotice[]): string {
  const isReminder = ({ type }: DueNotice) => type === 'reminder'
  const warned = new Set(notices.flatMap((one) => (isReminder(one) ? [] : one.item.dated.item.id)))
  const told = notices.filter((one) => !isReminder(one) || !warned.has(one.item.dated.item.id))
  if (told.every(isReminder)) return `A reminder of ${title} and ${counted(others.length, 'more', 'more')}`
  return capitalise(severalInWords(new Set(told.map(({ type }) => type)), listed([title, ...others], 3)))
}
