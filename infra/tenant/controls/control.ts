import type { Context, Handler } from 'hono'
import { ConnectorError } from '../connector/connector-error.ts'
import { findBot } from '../connector/installations.ts'
import type { Bot } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** A wrong use of the controls, or something that did not come off; told as `{error: {code, message}}`. */
export class ControlError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A control: what it returns is answered as JSON, refusals of any surface in one form. */
export function control(work: (context: Context) => unknown): Handler {
  return async (context) => {
    try {
      const body = await work(context)
      return body instanceof Response ? body : Response.json(body ?? {})
    } catch (error) {
      const known = error instanceof ControlError || error instanceof ConnectorError || error instanceof GraphError
      if (!known) throw error
      return Response.json({ error: { code: error.code, message: error.message } }, { status: error.status })
    }
  }
}

/** The JSON object sent; a member that is not `known` is refused. */
export async function readControl(context: Context, known: readonly string[]): Promise<Record<string, unknown>> {
  const text = await context.req.text()
  const body = parse(text === '' ? '{}' : text)
  const unknown = Object.keys(body).find((member) => !known.includes(member))
  if (unknown) throw badControl(`'${unknown}' is not known here; known are ${known.join(', ') || 'none'}.`)
  return body
}

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  } catch (cause) {
    throw badControl(`The body is not JSON: ${String(cause)}`)
  }
  throw badControl('The body is not a JSON object.')
}

export function badControl(message: string): ControlError {
  return new ControlError(400, 'badRequest', message)
}

export function readText(body: Record<string, unknown>, member: string): string {
  const value = body[member]
  if (typeof value === 'string' && value !== '') return value
  throw badControl(`'${member}' is missing or no text.`)
}

export function findPerson({ content }: Kernel, id: unknown): PersonContent {
  const person = content.people.find((each) => each.id === id)
  if (person) return person
  throw new ControlError(404, 'personNotFound', `There is nobody with the id '${String(id)}'.`)
}

/** The app named, or the first that has a bot. */
export function findApp(kernel: Kernel, appId: unknown): Bot {
  const bot = findBot(kernel, appId === undefined ? undefined : String(appId))
  if (bot) return bot
  throw new ControlError(
    404,
    'appNotFound',
    `There is no app with a bot${appId === undefined ? '' : ` of the id '${String(appId)}'`}.`,
  )
}
