import type { Context } from 'hono'
import { z } from 'zod'
import { badControl, ControlError } from './control-error.ts'

const MOST_BYTES = 1024 * 1024

/** Anything that is more than white space. */
export const someText = z.string().regex(/\S/, 'is empty')

/**
 * The JSON object sent, held against its members; one that is not among them is refused. Nothing at all is `{}`.
 * Whatever content type it came under: curl and fetch give another one when they are given none.
 */
export async function readControl<Members extends z.ZodRawShape>(
  context: Context,
  members: Members,
): Promise<z.infer<z.ZodObject<Members>>> {
  const announced = Number(context.req.header('content-length') ?? 0)
  const text = announced > MOST_BYTES ? undefined : await context.req.text()
  if (text === undefined || text.length > MOST_BYTES)
    throw new ControlError(413, 'tooLarge', `The body is over ${MOST_BYTES} bytes.`)
  const read = z.strictObject(members).safeParse(parse(text), { error: describe })
  if (read.success) return read.data
  throw badControl(read.error.issues.map((issue) => tell(issue, Object.keys(members))).join(' '))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch (cause) {
    throw badControl(`The body is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
}

function tell(issue: z.core.$ZodIssue, known: readonly string[]): string {
  if (issue.code === 'unrecognized_keys')
    return `'${issue.keys.join("', '")}' is not known here; known are: ${known.join(', ') || 'none'}.`
  const where = issue.path.length > 0 ? `'${issue.path.join('.')}'` : 'The body'
  return `${where} ${issue.message}.`
}

function describe(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_type') return `is no ${issue.expected === 'int' ? 'whole number' : issue.expected}`
  if (issue.code === 'invalid_value') return `is not ${issue.values.join(', or ')}`
  if (issue.code === 'too_small') return `is under ${issue.minimum}`
  return issue.code === 'too_big' ? `is over ${issue.maximum}` : undefined
}
