/** Things by inspection, then by key, in the order in which they first came. */
export function createShelf<T>(keyOf: (thing: T) => string) {
  const shelf = new Map<string, Map<string, T>>()
  const of = (inspectionId: string) => {
    const things = shelf.get(inspectionId) ?? new Map<string, T>()
    shelf.set(inspectionId, things)
    return things
  }
  return {
    all: (inspectionId: string): readonly T[] => [...of(inspectionId).values()],
    get: (inspectionId: string, key: string): T | undefined => of(inspectionId).get(key),
    put(inspectionId: string, things: readonly T[]): void {
      for (const thing of things) of(inspectionId).set(keyOf(thing), thing)
    },
    remove: (inspectionId: string, key: string) => of(inspectionId).delete(key),
  }
}
