import { z } from 'zod'

/** Something to see to: `exposed` where somebody can open now what they ought not to. */
const finding = z.strictObject({ line: z.string(), exposed: z.boolean(), url: z.url().nullable() })

/** `GET /api/tab/shared-area?inspection=`, and the answer to a look: what inspectors can open. */
export const sharedArea = z.strictObject({
  /** Whether this person may say who the inspectors are. */
  maySet: z.boolean(),
  /** Who they are, as somebody said; `null` where it goes by permissions. */
  named: z.array(z.string()).nullable(),
  /** `null` before the first look. */
  report: z
    .strictObject({
      /** `9:05am on Wednesday 17 February 2027` */
      at: z.string(),
      /** Files have come, gone or changed since. */
      overtaken: z.boolean(),
      /** `The inspection team can open 14 files in five folders.` */
      sentence: z.string(),
      inspectors: z.array(z.string()),
      findings: z.array(finding),
      folders: z.array(
        z.strictObject({
          id: z.string(),
          /** `Shared with inspection team › W06 Pre-Inspection Return` */
          title: z.string(),
          url: z.url(),
          files: z.number().int(),
          /** Only counts are told. */
          restricted: z.boolean(),
          /** `null` where it is not known. */
          open: z.boolean().nullable(),
          newest: z.string().nullable(),
          /** Some of its files, the newest first. */
          list: z.array(z.strictObject({ name: z.string(), since: z.string() })),
        }),
      ),
    })
    .nullable(),
})

/** `POST /api/tab/shared-area/look`: looks now, and answers as above. */
export const lookRequest = z.strictObject({ inspection: z.string() })

/** `POST /api/tab/shared-area/inspectors`: who the inspectors are; none: by permissions again. Answers with `inspectorsTold`. */
export const inspectorsRequest = z.strictObject({
  inspection: z.string(),
  inspectors: z.array(z.string().trim().min(1).max(200)).max(50),
})

export const inspectorsTold = z.strictObject({ told: z.string() })

/** `GET /api/tab/shared-area/release?inspection=&item=`: what a release would make visible, and to whom. */
export const releasePreview = z.strictObject({
  /** `One file will be open to Jo Example and two more.` */
  sentence: z.string(),
  names: z.array(z.string()),
  /** `As SharePoint said at 9:05am today.` */
  seen: z.string().nullable(),
  findings: z.array(finding),
})

export type SharedArea = z.infer<typeof sharedArea>
export type SharedAreaReport = NonNullable<SharedArea['report']>
export type ReleasePreviewView = z.infer<typeof releasePreview>
export type SharingFindingView = z.infer<typeof finding>
