import { nameForLog } from '../name-for-log.ts'
import type { Surroundings } from '../surroundings.ts'

/**
 * Takes one step of what is done by itself for an inspection; gives with what it failed, `null` where it was
 * done. A failure is told in the log and holds up neither its other steps nor another inspection's.
 */
export async function attempt(
  { log }: Pick<Surroundings, 'log'>,
  inspectionId: string,
  step: string,
  work: () => Promise<void>,
): Promise<unknown> {
  try {
    await work()
    return null
  } catch (error) {
    log.warn('tick failed', { inspection: inspectionId, step, reason: nameForLog(error) })
    return error ?? new Error('unknown')
  }
}
