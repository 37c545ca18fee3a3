import { GraphError } from '../kernel/errors.ts'

/** Bytes of a site. */
export const QUOTA = 25 * 1024 ** 4

export function checkQuota(bytes: number): void {
  if (bytes > QUOTA) throw new GraphError(507, 'quotaLimitReached', 'Insufficient space available')
}
