/** A published path such as `/drives/{drive-id}/root:/{item-path}:/children`, ready to be compared. */
export interface PathPattern {
  readonly template: string
  readonly matches: (path: string) => boolean
  /** The fewer parameters, the closer the path is described. */
  readonly parameters: number
}

const PARAMETER = /\{([^}]+)\}/g

/**
 * @param manySegments names of parameters that may hold slashes, up to the next colon or the end (`x-multi-segment`)
 */
export function toPathPattern(template: string, manySegments: ReadonlySet<string> = new Set()): PathPattern {
  const pieces = template.split(PARAMETER)
  const source = pieces
    .map((piece, index) => (index % 2 === 0 ? toLiteral(piece) : manySegments.has(piece) ? '[^:]+' : '[^/]*[^/:]'))
    .join('')
  const regex = new RegExp(`^${source}$`)
  return { template, matches: (path) => regex.test(path), parameters: (pieces.length - 1) / 2 }
}

/** A function without arguments is called with or without its parentheses; a quote may come encoded. */
function toLiteral(text: string): string {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return escaped.replaceAll('\\(\\)', '(?:\\(\\))?').replaceAll("'", "(?:'|%27)")
}

/** The pattern that describes a path closest. */
export function findPattern<T extends { readonly pattern: PathPattern }>(
  all: readonly T[],
  path: string,
): T | undefined {
  const [closest] = all
    .filter(({ pattern }) => pattern.matches(path))
    .toSorted((a, b) => a.pattern.parameters - b.pattern.parameters)
  return closest
}
