import type { LogChange, LogColumn } from '../../src/domain/log/log-change.ts'
import { titleOf } from '../../src/domain/log/refuse-changes.ts'

/** What became of an edit, in a sentence. */
export function toldEdit(changes: readonly LogChange[]): string {
  const states = changes.map(({ state }) => state)
  if (states.length === 0) return 'Nothing was changed.'
  if (states.includes('conflict')) {
    const titles = titlesOf(changes.filter(({ state }) => state === 'conflict')).join(', ')
    return `${titles}: changed by somebody else meanwhile. Both are kept: choose one.`
  }
  if (states.includes('refused')) {
    return 'SharePoint refused it. What you wrote is kept in the history; ask an administrator whether Waymark may write in this library.'
  }
  const waiting = changes.filter(({ state }) => state === 'locked' || state === 'waiting')
  return waiting.length > 0 ? whyItWaits(waiting) : 'Saved in the library. What stood there before is under History.'
}

/** @param waiting changes of columns that are not written yet */
export function whyItWaits(waiting: readonly LogChange[]): string {
  return waiting.some(({ state }) => state === 'locked')
    ? 'Kept. Somebody has the file open: it waits until it is closed, then Waymark writes it.'
    : 'Kept. SharePoint does not answer: Waymark writes it as soon as it does.'
}

/** Of the columns, each once. */
export function titlesOf(changes: readonly { readonly column: LogColumn }[]): string[] {
  return [...new Set(changes.map(({ column }) => titleOf(column)))]
}
