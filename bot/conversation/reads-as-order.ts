import { plainWords } from './words-of.ts'

/** How something reads that would change something: to be done, to be asked back, or not meant at all. */
export type Reading = 'order' | 'question' | 'not meant'

/** Said of something that is not so, not so yet, or only supposed, reported or joked. */
const NOT_MEANT =
  /\b(?:not|no|none|nothing|never|neither|nor|cannot|(?:do|does|did|is|are|was|were|has|have|had|wo|ca|should|would|could|must|need)nt|if|unless|whether|when|once|would|should|might|maybe|perhaps|probably|suppose|supposing|imagine|pretend|hypothetically|almost|nearly|joke|joking|kidding|lol|haha|rofl|says|said|claims|claimed|apparently|supposedly|allegedly|wonder|wondering|yeah|obviously|hardly|barely|(?:want|need|like) to (?:see|know|hear))\b/
/** Takes back all that was said before it, the person's own words too. */
const TAKEN_BACK =
  /\b(?:not|not yet|not really|not sure|kidding|joking|joke|lol|haha|rofl|as if|or not|never mind|supposedly|allegedly)$/
/** Says what is so, although it says not. */
const STATED = /\b(?:not (?:applicable|relevant|needed|required|booked|yet booked)|do(?:es)?(?: not|nt) apply)\b/g

/** Asks, whatever follows. */
const ASKS =
  /^(?:who|whos|whose|whom|what|whats|when|whens|where|wheres|why|how|hows|which|is|are|am|was|were|has|does|did|shall|should|may|have (?:i|we|you|they)|do (?:i|we|you|they)|can (?:i|we|they|he|she|somebody|someone|anybody|anyone))\b/

const QUOTED = /["“”„«»]|(?<![\p{L}\p{N}])[‘'][^'’]+['’](?![\p{L}\p{N}])/u
/** Assent and thanks are no doubt; any other little picture may turn the words round. */
const PICTURES = /\p{Extended_Pictographic}/gu
const PLAIN_PICTURES = new Set([...'✅☑✔👍👌🙏🎉🙂😀😊💪🚀📌📎📅❤'])
const POLITE = /^\W*(?:(?:please|pls|hi|hey|hello|waymark|ok)\W+)*(?:can|could|would|will) you\b/i

/**
 * @param text as it was written, the person's own words in it (reasons, titles) blanked out
 * @param whole all of it, where words were blanked out
 */
export function readingOf(text: string, whole: string = text): Reading {
  const plain = plainWords(text)
  if (TAKEN_BACK.test(plainWords(whole))) return 'not meant'
  if (ASKS.test(plain) || NOT_MEANT.test(plain.replaceAll(STATED, ' '))) return 'not meant'
  if (/(?:^|\s)\/s\b/.test(text)) return 'not meant'
  if (text.includes('?') && !POLITE.test(text)) return 'question'
  const doubtful = [...text.matchAll(PICTURES)].some(([picture]) => !PLAIN_PICTURES.has(picture))
  return doubtful || QUOTED.test(text) || text.includes('…') || text.includes('...') ? 'question' : 'order'
}

/** The same without the marks that cast doubt on it. */
export function withoutDoubt(text: string): string {
  return text
    .replaceAll(/[?"“”„«»…]|\.{3,}|\p{Extended_Pictographic}\uFE0F?|(?<![\p{L}\p{N}])['‘’]|['’](?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
