import type { DueNotice } from './due-notice.ts'

const WORDS: Readonly<Record<DueNotice['type'], (title: string) => string>> = {
  reminder: (title) => `a reminder of ${title}`,
  'last call': (title) => `the last call for ${title}`,
  missed: (title) => `word that ${title} is late`,
  'at risk': (title) => `word that ${title} is at risk`,
  escalated: (title) => `word that ${title} is still missing`,
}

/** What a notice is, as the channel may read it: `a reminder of Pre-Inspection Return`. */
export function noticeInWords({ type, item }: Pick<DueNotice, 'type' | 'item'>): string {
  return WORDS[type](item.dated.item.title)
}

const UNLESS: Readonly<Partial<Record<DueNotice['type'], string>>> = {
  missed: ', unless it is done',
  'at risk': ', unless it is mended',
  escalated: ', unless it is done',
}

/** The same of what is still to come: what is done by then is not said. */
export function comingInWords(notice: Pick<DueNotice, 'type' | 'item'>): string {
  return `${noticeInWords(notice)}${UNLESS[notice.type] ?? ''}`
}

const TOGETHER: Readonly<Partial<Record<DueNotice['type'], (titles: string) => string>>> = {
  'last call': (titles) => `the last call for ${titles}`,
  missed: (titles) => `word that ${titles} are late, unless they are done`,
  'at risk': (titles) => `word that ${titles} are at risk, unless they are mended`,
  escalated: (titles) => `word that ${titles} are still missing, unless they are done`,
}

/** The same of several in one message, of one kind or of more. @param titles as they are listed */
export function severalInWords(types: ReadonlySet<DueNotice['type']>, titles: string): string {
  const [type] = types
  const together = types.size === 1 && type ? TOGETHER[type] : undefined
  return together?.(titles) ?? `one message about ${titles}`
}
