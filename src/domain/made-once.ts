/** The same answer for the same two things as long as both live: what is reckoned again and again is reckoned once. */
export function madeOnce<A extends object, B extends object, V>(make: (first: A, second: B) => V) {
  const known = new WeakMap<A, WeakMap<B, { readonly value: V }>>()
  return (first: A, second: B): V => {
    const own = known.get(first) ?? new WeakMap<B, { readonly value: V }>()
    known.set(first, own)
    const answer = own.get(second) ?? { value: make(first, second) }
    own.set(second, answer)
    return answer.value
  }
}
