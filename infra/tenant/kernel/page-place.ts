import { badRequest } from './errors.ts'

/** Where a page ended: the value that its list is sorted by, and what tells apart those with the same. */
export type PagePlace<Tie> = [value: string | number, tie: Tie]

export function isNumber(tie: unknown): tie is number {
  return typeof tie === 'number'
}

/** A `$skiptoken`, which is nobody's to read. */
export function writePlace(place: PagePlace<string | number>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * @param isTie whether the second part is one of this list's; a token of another list is refused like nonsense.
 * @param code of that refusal.
 */
export function readPlace<Tie>(
  text: string | null,
  isTie: (tie: unknown) => tie is Tie,
  code?: string,
): PagePlace<Tie> | undefined {
  if (text === null) return undefined
  const [value, tie] = parse(text)
  if ((typeof value === 'string' || typeof value === 'number') && isTie(tie)) return [value, tie]
  throw badRequest('The $skiptoken is not one of this service.', code)
}

function parse(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
