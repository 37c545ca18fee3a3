import { readCardCheck } from './check-card.ts'
import { createExtensionCheck } from './check-extension.ts'
import type { ConnectorTypes } from './connector-types.ts'
import { type Check, type Entry, hasAnswer } from './entry.ts'
import type { Shape } from './shape.ts'

/** What Teams always says with an activity. */
const MUST = ['type', 'id', 'timestamp', 'channelId', 'serviceUrl', 'from', 'conversation', 'recipient']

interface Delivered {
  readonly type?: string
  readonly name?: string
  readonly value?: unknown
  readonly attachments?: readonly { readonly contentType?: string }[]
}

/** Holds the activities that Teams delivers to the bot, and what the bot answers to them, against the contract. */
export function createDeliveryCheck(types: ConnectorTypes): Check {
  const shape = types({ $ref: '#/definitions/Activity' })
  const checkCard = readCardCheck()
  const checkExtension = createExtensionCheck(checkCard)
  return (entry) => {
    const activity = (entry.request.body ?? {}) as Delivered
    const missing = MUST.filter((member) => !(member in activity))
    return {
      operation: nameOf(activity),
      problems: [
        ...shape(withoutHtml(activity), 'request'),
        ...missing.map((member) => `request: has no ${member}`),
        ...(hasAnswer(entry) ? checkAnswer(activity, entry, checkCard) : ['response: the bot gave none']),
        ...(hasAnswer(entry) && entry.status < 300 ? checkExtension(activity.name ?? '', activity.value, entry) : []),
      ],
    }
  }
}

/** What a person wrote comes as HTML, too: text, where the contract says that an attachment's content is an object. */
function withoutHtml(activity: Delivered): Delivered {
  const { attachments } = activity
  if (!Array.isArray(attachments)) return activity
  return { ...activity, attachments: attachments.filter(({ contentType }) => contentType !== 'text/html') }
}

function nameOf({ type = 'nothing', name }: Delivered): string {
  return name === undefined ? type : `${type} ${name}`
}

function checkAnswer({ type, name }: Delivered, { status, response }: Entry, checkCard: Shape): readonly string[] {
  if (status < 200 || status >= 300) return [`response: the bot answered ${status}`]
  if (type !== 'invoke') return response.body === undefined ? [] : ['response: only an invoke is answered with a body']
  return name === 'adaptiveCard/action' ? checkCardAnswer(response.body, checkCard) : []
}

const KINDS: Readonly<Record<string, 'card' | 'text' | 'error'>> = {
  'application/vnd.microsoft.card.adaptive': 'card',
  'application/vnd.microsoft.activity.message': 'text',
  'application/vnd.microsoft.error': 'error',
}

/** `{statusCode, type, value}` (Microsoft: cards, "Universal Action Model", response format). */
function checkCardAnswer(body: unknown, checkCard: Shape): readonly string[] {
  const { statusCode, type, value, ...others } = (body ?? {}) as Readonly<Record<string, unknown>>
  const kind = KINDS[String(type)]
  const unknown = Object.keys(others).map((member) => `response: ${member} is no member of a card action's answer`)
  if (kind === undefined) return [...unknown, `response: the type of a card action's answer is ${String(type)}`]
  const isGood = statusCode === 200
  if (isGood !== (kind !== 'error'))
    return [...unknown, `response: ${String(statusCode)} does not go with ${String(type)}`]
  if (kind === 'card') return [...unknown, ...checkCard(value, 'response/value')]
  if (kind === 'text') return typeof value === 'string' ? unknown : [...unknown, 'response/value is no text']
  const { code, message } = (value ?? {}) as { code?: unknown; message?: unknown }
  return code && message ? unknown : [...unknown, 'response/value of an error needs a code and a message']
}
