/**
 * What Graph takes though the published slice does not list it: addresses that lead to something the slice has by
 * another address. Each with Microsoft's page, and the path of the slice whose shapes hold for it.
 */
export const DOCUMENTED_ELSEWHERE: readonly {
  readonly path: string
  readonly like: string
  readonly source: string
}[] = []
