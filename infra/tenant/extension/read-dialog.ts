import { ADAPTIVE_CARD } from '../connector/activity.ts'
import { checkCard } from '../connector/check-card.ts'
import type { AppContent } from '../content.ts'
import { botFault, checkAnswered, readMembers } from './bot-fault.ts'
import { checkDialogCard } from './check-dialog-card.ts'
import { isWithin } from './is-within.ts'

type Size = number | 'small' | 'medium' | 'large'

/** A window over the conversation: a card, or a page in a frame. */
export type Dialog = { title: string; width?: Size; height?: Size } & ({ card: unknown } | { url: string })

const MEMBERS = ['title', 'width', 'height', 'card', 'url', 'fallbackUrl', 'completionBotId']
const SIZES: readonly unknown[] = ['small', 'medium', 'large']

/** `task` of an answer (msteams-docs task-modules-bots): a dialog, or a sentence in one's place. */
export function readDialog(app: AppContent, value: unknown): { dialog: Dialog } | { message: string } {
  const task = readMembers(value, ['type', 'value'], 'task')
  if (task.type === 'message') {
    if (typeof task.value === 'string' && task.value !== '') return { message: task.value }
    throw botFault("a task of the type 'message' has a text for its value")
  }
  if (task.type !== 'continue') throw botFault(`the type of a task is not '${String(task.type)}'`)
  const { title, width, height, card, url } = readMembers(task.value, MEMBERS, "a dialog's value")
  if (title !== undefined && typeof title !== 'string') throw botFault("a dialog's title is no text")
  if ((card === undefined) === (url === undefined)) throw botFault('a dialog has either a card or a url')
  const frame = { title: title ?? '', ...readSize({ width }), ...readSize({ height }) }
  return { dialog: url === undefined ? { ...frame, card: readCard(card) } : { ...frame, url: readUrl(app, url) } }
}

function readSize(given: { width?: unknown } | { height?: unknown }): object {
  const [[name, value] = ['', undefined]] = Object.entries(given)
  if (value === undefined) return {}
  if ((typeof value === 'number' && value > 0) || SIZES.includes(value)) return { [name]: value }
  throw botFault(`a dialog's ${name} is a number of pixels, small, medium or large`)
}

function readCard(card: unknown): unknown {
  const { contentType, content } = readMembers(card, ['contentType', 'content'], "a dialog's card")
  if (contentType !== ADAPTIVE_CARD) throw botFault("a dialog's card is an adaptive one, as an attachment")
  checkAnswered(() => checkCard(content))
  checkDialogCard(content)
  return content
}

const LOOPBACK = /^(127\.0\.0\.1|localhost)$/

/** Pages over https of hosts that the manifest names; of this machine http will do. */
function readUrl({ manifest }: AppContent, given: unknown): string {
  const url = URL.parse(String(given))
  if (!url || !(url.protocol === 'https:' || LOOPBACK.test(url.hostname))) throw botFault("a dialog's url is not https")
  const { validDomains = [] } = manifest ?? {}
  if (validDomains.some((domain) => isWithin(url, domain))) return url.href
  throw botFault(`${url.host} is not among the manifest's validDomains`)
}
