import type { FileFacts } from '../domain/evidence/file-facts.ts'
import type { FileAbout } from '../services/ports/file-reader.ts'
import { LIMITS, type Limits } from './limits.ts'
import { type Found, lookInto, presume, type ToLookInto } from './look-into.ts'
import { HEAD } from './recognise-format.ts'
import { type Intake, takeIn } from './take-in.ts'
import { startTally, tellTally } from './tally.ts'

/** How a file is looked into: here, or in a thread of its own. */
export type LookInto = (file: ToLookInto, stop: AbortSignal) => Promise<Found>

/**
 * Looks into a file: what it is by its bytes, and what is in it, as counts. Never fails because of what it contains.
 * Its memory is bounded whatever comes, its work by `limits`; other work of the process goes on meanwhile.
 * Fails only as `content` or the disk fails, or as `stop` says; a download that is not read to its end is cancelled.
 */
export async function readFileFacts(
  content: AsyncIterable<Uint8Array>,
  about: FileAbout,
  limits: Limits = LIMITS,
  stop: AbortSignal = new AbortController().signal,
  look: LookInto = lookInto,
): Promise<FileFacts> {
  // A file that is too large is read only as far as it takes to tell what it is.
  const most = about.bytes > limits.bytes ? HEAD : limits.bytes
  const intake = await takeIn(content, { most, lookedInto: limits.lookedInto }, stop)
  try {
    const found = await findIn(intake, about, { limits, stop, look })
    const bytes = intake.sha256 === null ? Math.max(intake.bytes, about.bytes) : intake.bytes
    return { ...found, bytes, sha256: intake.sha256 }
  } finally {
    await intake.spool?.close()
  }
}

function findIn(
  intake: Intake,
  { extension, ourSite, ourWorking }: FileAbout,
  { limits, stop, look }: { readonly limits: Limits; readonly stop: AbortSignal; readonly look: LookInto },
): Promise<Found> | Found {
  const { spool } = intake
  if (spool) return look({ look: intake.look, kept: spool.kept(), extension, ourSite, ourWorking, limits }, stop)
  const nothing = { format: presume(intake.look, extension), ...tellTally(startTally(ourSite)) }
  return intake.wholly ? nothing : { ...nothing, unread: 'too large' }
}
