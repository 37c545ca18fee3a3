import type { Action } from './card.ts'

/** A button that looks at nothing of what the card's fields hold. */
export function withoutInputs(action: Action): Action {
  return { ...action, associatedInputs: 'none', fallback: { ...(action.fallback as Action), associatedInputs: 'none' } }
}
