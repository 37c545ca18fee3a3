import type { NoticePart } from '../../../src/domain/notice/personal-notice.ts'
import type { MessageSeen } from '../happened.ts'

const OWN: readonly string[] = ['last call', 'missed', 'at risk', 'escalated'] satisfies MessageSeen['type'][]

/** As what somebody reads a part of a message: whatever comes on its day comes in a digest. `null` of what they asked for. */
export function partKind({ step }: NoticePart): MessageSeen['type'] | null {
  if (step === 'asked') return null
  return OWN.includes(step) ? (step as MessageSeen['type']) : 'digest'
}
