import { EVIDENCE_FOLDERS } from '../../domain/log/evidence-place.ts'
import type { Surroundings } from '../surroundings.ts'

/** Files of the evidence log in restricted folders, where no name is kept. */
export async function countLeftOut({ store }: Pick<Surroundings, 'store'>, inspectionId: string): Promise<number> {
  const files = await store.library.files(inspectionId, EVIDENCE_FOLDERS)
  return files.filter(({ name }) => name === null).length
}
