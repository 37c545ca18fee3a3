const KEPT = 1000

/**
 * Teams gives an activity again when it was not answered within 15 seconds (msteams-docs#6084). The second
 * delivery gets the outcome of the first, also while that is still under way; a failure is forgotten.
 */
export function rememberTurns<T>() {
  const outcomes = new Map<string, Promise<T>>()
  return (key: string, work: () => Promise<T>): Promise<T> => {
    const known = outcomes.get(key)
    if (known !== undefined) return known
    const outcome = work()
    outcomes.set(key, outcome)
    outcome.catch(() => outcomes.delete(key))
    const [oldest] = outcomes.keys()
    if (outcomes.size > KEPT && oldest !== undefined) outcomes.delete(oldest)
    return outcome
  }
}
