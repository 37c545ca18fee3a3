/** What we read of a channel's message. */
export interface GraphMessage {
  readonly id: string
  readonly messageType?: string
  readonly createdDateTime: string
  readonly lastModifiedDateTime?: string | null
  readonly deletedDateTime?: string | null
  readonly from?: { readonly application?: object | null } | null
  readonly body?: { readonly contentType?: string; readonly content?: string | null }
  readonly attachments?: readonly { readonly contentType?: string | null; readonly content?: string | null }[]
}

/** The words of a message and of its cards, one line a piece. */
export function flattenMessage({ body, attachments = [] }: GraphMessage): string {
  const said = body?.content ?? ''
  const cards = attachments.filter((each) => each.contentType?.startsWith('application/vnd.microsoft.card.'))
  const pieces = [
    body?.contentType === 'html' ? stripTags(said) : said,
    ...cards.flatMap((card) => wordsOf(card.content)),
  ]
  return pieces.filter((piece) => piece.trim() !== '').join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

function stripTags(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (found) => ENTITIES[found] ?? found)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A card travels as JSON in a string; one that cannot be read has no words. */
function wordsOf(content: string | null | undefined): readonly string[] {
  try {
    return collectWords(JSON.parse(content ?? 'null'))
  } catch {
    return []
  }
}

const SHOWN = new Set(['text', 'title', 'value', 'label'])

function collectWords(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(collectWords)
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value === 'string') return SHOWN.has(key) ? [value] : []
    return collectWords(value)
  })
}
