import type { SharingLook } from '../../domain/sharing/sharing-look.ts'

/** The last look at who can open what, of each inspection. */
export interface SharingLooks {
  get(inspectionId: string): Promise<SharingLook | null>
  save(inspectionId: string, look: SharingLook): Promise<void>
}
