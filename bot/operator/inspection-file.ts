import { z } from 'zod'
import { folderNameFault } from '../../src/domain/programme/folder-name.ts'
import { isDay, mondayOf } from '../../src/domain/schedule/day.ts'
import type { InspectionRequest } from '../../src/services/set-up/draft-inspection.ts'

const text = z.string().trim().min(1)
const mail = z.email({ error: 'give a mail address' })

/** A new inspection as an operator writes it down; shapes and examples in the README, "A new inspection". */
export const inspectionFile: z.ZodType<InspectionRequest> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/, { error: 'use small letters, digits and hyphens, 31 at most' }),
  partnership: text,
  programmeId: text,
  notified: z
    .string()
    .refine(isDay, { error: 'give a day, such as 2027-01-11' })
    .refine((day) => !isDay(day) || mondayOf(day) === day, { error: 'the letter comes on a Monday: give that day' }),
  siteUrl: z.url({ protocol: /^https$/, error: 'give the address of the site, with https://' }),
  library: text.exactOptional(),
  baseFolder: text.refine((name) => folderNameFault(name, { atRoot: true }) === null, {
    error: ({ input }) => `the name ${folderNameFault(String(input), { atRoot: true })}`,
  }),
  tenantId: z.guid({ error: 'give the tenant’s id' }),
  teamId: z.guid({ error: 'give the id of the team’s group' }),
  channelId: z
    .string()
    .regex(/^19:.+@thread\./, { error: 'give the channel’s id, of a standard channel: 19:...@thread.tacv2' }),
  organiser: mail,
  seats: z.record(text, z.strictObject({ holder: mail, deputy: mail.exactOptional() })),
})

/** The first thing wrong with it, in one line with its place; `null` where it is right. */
export function faultOf(value: unknown): string | null {
  const issue = inspectionFile.safeParse(value).error?.issues[0]
  return issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : null
}
