import type { Told } from '../../domain/sharing/sharing-look.ts'

/** Who may open what in a library. Each item asked for costs five resource units, so ask for few and seldom. */
export interface Sharing {
  /**
   * The permissions of folders and files, 20 a round trip; what is gone has no key, `null` where SharePoint does not
   * tell. To an app that is no owner it may tell only part. Throws `GraphFailure`.
   */
  grants(driveId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Told>>
}
