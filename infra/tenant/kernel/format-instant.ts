/** Whole seconds, as SharePoint keeps them. */
export function formatInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
