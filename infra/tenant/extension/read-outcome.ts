import type { AppContent } from '../content.ts'
import { botFault, readMembers } from './bot-fault.ts'
import { type Dialog, readDialog } from './read-dialog.ts'
import { type Results, readResults } from './read-results.ts'

/** What a person sees of the bot's answer: a dialog, a sentence, cards to choose from, or nothing more. */
export type Outcome = { dialog: Dialog } | { message: string } | { results: Results } | { closed: true }

/** The answer to an invoke of a dialog or an action (msteams-docs respond-to-task-module-submit). Throws what people read of a faulty one. */
export function readOutcome(app: AppContent, body: unknown): Outcome {
  if (body === undefined || body === null || body === '') return { closed: true }
  const { task, composeExtension } = readMembers(body, ['task', 'composeExtension', 'cacheInfo'], 'the answer')
  if (task !== undefined && composeExtension !== undefined)
    throw botFault('it is a task and a composeExtension at once')
  if (task !== undefined && task !== null) return readDialog(app, task)
  return composeExtension === undefined ? { closed: true } : readResults(composeExtension)
}
