/** What the log may hold of an error: its kind and its reason. Its words may hold a file's name. */
export function nameForLog(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'reason' in error ? `${error.name}: ${String(error.reason)}` : error.name
}
