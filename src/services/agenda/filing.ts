import { keepReceipts } from '../deed/keep-receipts.ts'
import { examineStep } from '../examine/examine-files.ts'
import { finishFilingsStep } from '../examine/finish-filings.ts'
import { keepWorkbookStep } from '../hand-out/keep-workbook.ts'
import { keepLogStep } from '../log/keep-log.ts'
import { finishReceivedStep } from '../receive/finish-received.ts'
import { makeAskedFolders } from '../set-up/make-asked-folders.ts'
import type { FilingStep } from './filing-step.ts'

/** In the order in which one leans on another. */
export const FILING: readonly FilingStep[] = [
  makeAskedFolders,
  finishFilingsStep,
  finishReceivedStep,
  examineStep,
  keepLogStep,
  keepWorkbookStep,
  keepReceipts,
]
