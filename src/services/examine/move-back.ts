import type { Act, Deed } from '../../domain/inspection/deed.ts'
import { GraphFailure } from '../graph-failure.ts'
import { moveFile } from '../move-file.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { toldMove } from '../told-move.ts'
import { watchTurn } from '../turns.ts'

/**
 * Puts a file back where it lay before somebody moved it to its return; one that lies there already was put back before
 * the answer was lost. Comes before the deed is taken back. Throws `Refusal`, `GraphFailure`.
 */
export function moveBack(
  needs: Pick<Surroundings, 'store' | 'programmes' | 'library' | 'turns'>,
  { inspectionId, file, from, to }: Deed & Extract<Act, { readonly type: 'filed' }>,
): Promise<void> {
  return needs.turns.run(watchTurn(inspectionId), async () => {
    const { driveId } = (await inspectionAndProgramme(needs, inspectionId)).inspection.place
    try {
      const entry = (await needs.library.entries(driveId, [file])).get(file)
      if (entry?.parentId === from) return
      if (entry?.parentId !== to) {
        throw new Refusal('changed meanwhile', 'The file was moved again or deleted since. It stays as it is.')
      }
      await moveFile(needs.library, driveId, { id: file, to: from, eTag: entry.eTag })
    } catch (error) {
      throw error instanceof GraphFailure ? toldMove(error) : error
    }
  })
}
