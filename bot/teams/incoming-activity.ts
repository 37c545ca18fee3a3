import { z } from 'zod'

const account = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
  tenantId: z.string().optional(),
})

/** What we read of an activity from Teams (learn.microsoft.com: Bot Framework Activity schema). */
const shape = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  replyToId: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: account.optional(),
  recipient: account.optional(),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).optional(),
      team: z.looseObject({ aadGroupId: z.string().optional() }).optional(),
    })
    .optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
})

export type IncomingActivity = z.infer<typeof shape>

/** `null` where it is none, or not from Teams. */
export function readActivity(body: unknown): IncomingActivity | null {
  return shape.safeParse(body).data ?? null
}

/** The tenant that it happened in. */
export function tenantOf({ conversation, channelData }: IncomingActivity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId
}
