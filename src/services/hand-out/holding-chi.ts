import type { LoggedEvidence } from '../../domain/log/logged-evidence.ts'
import type { Surroundings } from '../surroundings.ts'

/**
 * Ids of the evidence in which a number in the form of a CHI number stands, as far as its present content was looked into: it
 * is not handed on before somebody has taken the number out.
 */
export async function holdingChi(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
  evidence: readonly LoggedEvidence[],
): Promise<ReadonlySet<string>> {
  const ids = evidence.map(({ fileId }) => fileId)
  const [examined, files] = await Promise.all([
    store.examinations.of(inspectionId, ids),
    store.library.byId(inspectionId, ids),
  ])
  const holding = files.filter(({ id, cTag }) => {
    const found = examined.get(id)
    return found?.cTag === cTag && found.facts !== null && found.facts.chiNumbers > 0
  })
  return new Set(holding.map(({ id }) => id))
}
