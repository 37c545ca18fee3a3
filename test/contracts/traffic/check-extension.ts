import { Ajv } from 'ajv'
import type { Entry } from './entry.ts'
import { ANSWERED, ASKED, MAY_BE_SILENT } from './extension-shapes.ts'
import { type Shape, toShape } from './shape.ts'

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'

/** Holds the invokes of a message extension and of dialogs, and what the bot answers; nothing for any other. */
export function createExtensionCheck(
  checkCard: Shape,
): (name: string, value: unknown, entry: Entry) => readonly string[] {
  const ajv = new Ajv({ strict: false })
  const compile = (schemas: Readonly<Record<string, object>>) =>
    new Map(Object.entries(schemas).map(([name, schema]) => [name, toShape(ajv.compile(schema))]))
  const [asked, answered] = [compile(ASKED), compile(ANSWERED)]
  return (name, value, { response: { body } }) => {
    const silent = body === undefined || body === ''
    const closes = silent && MAY_BE_SILENT.has(name)
    return [
      ...(asked.get(name)?.(value, 'request/value') ?? []),
      ...(closes ? [] : (answered.get(name)?.(body, 'response') ?? [])),
      ...listCards(body).flatMap((card) => checkCard(card, 'response/card')),
    ]
  }
}

/** The adaptive cards in an answer, wherever they stand. */
function listCards(body: unknown): unknown[] {
  if (Array.isArray(body)) return body.flatMap(listCards)
  if (typeof body !== 'object' || body === null) return []
  const { contentType, content } = body as { contentType?: unknown; content?: unknown }
  if (contentType === ADAPTIVE_CARD) return [content]
  return Object.values(body).flatMap(listCards)
}
