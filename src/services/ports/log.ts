/** Structured lines for an operator. Facts are counts, ids and reasons: never a file's name, a person's data or a secret. */
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
}

export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>
