/** A call that fails as long as there is trouble. */
export function failingWhile<A extends unknown[], T>(trouble: () => Error | null, call: (...given: A) => Promise<T>) {
  return async (...given: A): Promise<T> => {
    const error = trouble()
    if (error) throw error
    return call(...given)
  }
}

/** A call that is done and not heard of again. */
export function losing<A extends unknown[]>(call: (...given: A) => Promise<unknown>, unanswered: () => Error) {
  return async (...given: A): Promise<never> => {
    await call(...given)
    throw unanswered()
  }
}
