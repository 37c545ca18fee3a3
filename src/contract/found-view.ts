import { z } from 'zod'
import { checksView } from './checks.ts'

/** What was found in the files of a return: each finding one line that says what it is and what to do. */
export const foundView = z.strictObject({
  /** `100 of 100 rows`; `null` where nothing was counted. */
  counted: z.string().nullable(),
  /** Of the records return, a sentence: how many cases are uploaded. */
  progress: z.string().nullable(),
  /** What its workbook is looked at for, where there is one and this person may change it. */
  checks: checksView.nullable(),
  findings: z.array(
    z.strictObject({
      line: z.string(),
      /** `blocks`: the return needs attention because of it; `remark`: nothing has to be done yet. */
      weight: z.enum(['blocks', 'presses', 'remark']),
      /** It should be put right before the return is handed in; whoever hands in decides. */
      toMend: z.boolean(),
      /** A file that answers this return and lies elsewhere, where this person may move it. */
      move: z
        .strictObject({
          file: z.string(),
          version: z.string(),
          /** `“PIR v3.xlsx”, in the folder “Working”` */
          what: z.string(),
          /** Who can open it then that cannot now, or the other way round. */
          changes: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
})

export type FoundView = z.infer<typeof foundView>
