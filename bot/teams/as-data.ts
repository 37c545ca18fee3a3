/** What somebody else's program sent: an object, of whose members nothing is known. */
export type Data = Readonly<Record<string, unknown>>

export function asData(value: unknown): Data | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Data) : undefined
}

export function asDataList(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.map(asData).filter((one) => one !== undefined) : []
}

export function asWords(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
