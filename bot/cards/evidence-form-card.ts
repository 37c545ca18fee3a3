import { CONTRIBUTORS } from '../../src/domain/log/log-entry.ts'
import type { Reply } from '../teams/turn.ts'
import { execute, open, say } from './actions.ts'
import { card } from './card.ts'
import { choiceInput, dateInput, type Option, textInput } from './inputs.ts'
import { sentences } from './text.ts'

export interface EvidenceForm {
  readonly inspection: string
  /** By which it is noted once, however often it is sent. */
  readonly key: string
  /** Pieces of evidence that are there, those of which least is known first. */
  readonly files: readonly Option[]
  readonly indicators: readonly Option[]
  /** The one that was spoken of. */
  readonly indicator?: string
  /** Where a file is put that is not there yet. */
  readonly folderUrl?: string
}

/** Everything about a piece of evidence in one form: which file it is, and its columns of the log. */
export function evidenceFormCard({ inspection, key, files, indicators, indicator, folderUrl }: EvidenceForm): Reply {
  const where = folderUrl ? [open('Open the folder in SharePoint', folderUrl)] : []
  const of = indicator === undefined ? '' : ` for ${indicator}`
  const intro =
    files.length === 0
      ? `No evidence${of} is there yet. Put the file into its folder, or send it to me in a chat; then add it here.`
      : `Which file is the evidence${of}, and what does it show? What is left empty stays as it is.`
  if (files.length === 0) return { text: intro, card: card(intro, [sentences(intro)], [...where, say('help')]) }
  const fields = [
    choiceInput(
      { id: 'file', label: 'File (one that is not there: put it into its folder first)', needed: 'Choose a file.' },
      files,
    ),
    choiceInput(
      { id: 'indicators', label: 'Quality indicators', ...(indicator !== undefined && { value: indicator }) },
      indicators,
      { several: true },
    ),
    textInput({ id: 'summary', label: 'Summary' }, { long: true, most: 2000 }),
    textInput({ id: 'difference', label: 'What difference it made for people' }, { long: true, most: 2000 }),
    dateInput({ id: 'periodFrom', label: 'Period from' }),
    dateInput({ id: 'periodTo', label: 'Period to' }),
    choiceInput(
      { id: 'contributedBy', label: 'Contributed by' },
      CONTRIBUTORS.map((one) => ({ title: one, value: one })),
    ),
  ]
  const note = execute('evidence', 'Note it', { inspection, key } as { inspection: string }, 'positive')
  return { text: intro, card: card(intro, [sentences(intro), ...fields], [note, ...where]) }
}
