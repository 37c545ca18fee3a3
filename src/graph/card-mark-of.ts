import type { GraphMessage } from './flatten-message.ts'

/** The id of the first part of a message's card that bears one. */
export function markOf({ attachments = [] }: GraphMessage): string | undefined {
  return attachments.flatMap(({ content }) => idsIn(content))[0]
}

/** A card travels as JSON in a string; one that cannot be read has no ids. */
function idsIn(content: string | null | undefined): readonly string[] {
  try {
    const { body } = JSON.parse(content ?? 'null') as { body?: readonly { id?: unknown }[] }
    return (body ?? []).map(({ id }) => id).filter((id) => typeof id === 'string')
  } catch {
    return []
  }
}
