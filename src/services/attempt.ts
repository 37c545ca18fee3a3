import type { Surroundings } from './surroundings.ts'

/**
 * Takes one step of what is done by itself for an inspection; false where it failed, which is told in the log and
 * holds up neither its other steps nor another inspection's.
 */
export async function attempt(
  { log }: Pick<Surroundings, 'log'>,
  inspectionId: string,
  step: string,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    log.warn('tick failed', { inspection: inspectionId, step, reason })
    return false
  }
}
