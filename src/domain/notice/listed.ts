/** `A`, `A and B`, `A, B and 3 more` */
export function listed(names: readonly string[], most = 2): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
}
