import { type Named, partnershipNamed, withoutPartnership } from './partnership-named.ts'
import { type Understood, understand } from './understand.ts'

/** What somebody means, and the partnership that they named with it. */
export interface Meant {
  readonly named: Named | null
  /** `null` where no command is meant. */
  readonly understood: Understood | null
}

/** @param partnerships whose names are not part of what is meant */
export function whatIsMeant(text: string, partnerships: readonly string[]): Meant {
  const named = partnershipNamed(text, partnerships)
  const understood =
    (named && understand(named.rest)) ?? understand(text) ?? understand(withoutPartnership(text, partnerships))
  return { named, understood }
}
