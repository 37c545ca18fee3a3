/** The named property of an event that holds our key; the GUID is this product's own namespace for such names. */
export const OUR_KEY = 'String {8f0c3a52-6d7e-4b1b-9c1f-2a9b3d5e7f61} Name WaymarkKey'

/** OData condition that an event carries this key; a quote is doubled. */
export function hasKey(key: string): string {
  const value = key.replaceAll("'", "''")
  return `singleValueExtendedProperties/Any(ep: ep/id eq '${OUR_KEY}' and ep/value eq '${value}')`
}
