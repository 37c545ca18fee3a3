import { z } from 'zod'

const heading = z.string().trim().min(1).max(80)

/** What the workbook of a return is looked at for. */
export const checksView = z.strictObject({
  /** Columns that have to be there, with other headings by which each is known. */
  columns: z.array(z.strictObject({ name: heading, headings: z.array(heading).max(20) })).max(40),
  /** Headings by which the column of case numbers is known. */
  caseNumber: z.array(heading).max(20),
  /** `null`: they are only counted. */
  rows: z.int().min(1).max(100_000).nullable(),
})

/** `POST /api/tab/checks`: the coordinator says what to look for; answers with `{told}`. */
export const checksRequest = z.strictObject({ inspection: z.string(), item: z.string(), checks: checksView })
export const checksTold = z.strictObject({ told: z.string() })

export type ChecksView = z.infer<typeof checksView>
