/** What stands where something was to be written: Office's own prompts, and those that forms are written with. */
const PROMPTS: readonly RegExp[] = [
  /[[<{«]\s*(?:please\s+)?(?:insert|enter|add|type|write|give|select|choose|delete|complete|name of|your)\b[^[\]<>{}«»]{0,200}[\]>}»]/gi,
  /\(\s*insert\b[^()]{0,200}\)/gi,
  /\b(?:click|tap)\b(?: or (?:tap|click))?(?: here)? to (?:enter|add|insert|choose)\b/gi,
  /\bchoose an item\b/gi,
  /\bx{2}[/.-]x{2}[/.-](?:x{4}|x{2})\b/gi,
  /\blorem ipsum\b/gi,
]

/** A prompt only where nothing else is written: beside a field it explains what to write. */
const PROMPT_ALONE = /^\s*(?:dd[/.-]mm[/.-]y{2,4}|x{3,}|insert (?:text|name|date|title|logo) here)\s*$/i

/** Most lines hold nothing of what is looked for, which is told at a glance. */
const WORTH_A_LOOK = /\d{4}|[[<{«(:\\]|xx|draft|click|tap|choose|lorem|dd[/.-]|insert/i

export function isWorthALook(text: string): boolean {
  return WORTH_A_LOOK.test(text)
}

/** How many places in a paragraph, or a cell, still wait to be filled in. */
export function countPrompts(text: string): number {
  if (PROMPT_ALONE.test(text)) return 1
  return PROMPTS.reduce((count, prompt) => count + (text.match(prompt)?.length ?? 0), 0)
}

/**
 * Whether a heading, a header or a property says that this is a draft; "How we draft a plan" and "Response to the draft
 * report" do not. In capitals anywhere; otherwise first or last, in brackets, or with a version or "for comment".
 */
export function saysDraft(text: string): boolean {
  return /\bDRAFT\b/.test(text) || DRAFT.some((mark) => mark.test(text))
}

const DRAFT: readonly RegExp[] = [
  /^\W*draft\b/i,
  /(?:^|[\s([{])draft\W*$/i,
  /[([{]\s*draft\b/i,
  /\bdraft\s+(?:copy|only|for\s+(?:comment|discussion|approval)|(?:v|version|no\.?)?\s*\d)/i,
]

const SHORT = 40

/** Whether a paragraph that is no heading is a mark that this is a draft, such as "DRAFT v3 - for comment". */
export function isDraftMark(text: string): boolean {
  return text.length <= SHORT && /\bDRAFT\b/.test(text)
}

/** Addresses and paths as they stand in a text. */
const WRITTEN_LINK =
  /\b(?:https?|file|mailto):[^\s<>"')\]]+|(?<![\w/])[a-z]:\\[^\s<>"|?*]+|(?<![\w\\])\\\\[\w.-]+\\[^\s<>"|?*]*/gi

export function findWrittenLinks(text: string): readonly string[] {
  return text.match(WRITTEN_LINK) ?? []
}
