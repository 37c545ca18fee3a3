const LONGEST = 16

/** What a name says of its file's kind: `pdf`. What is longer than any kind's, or not plain, is a part of the name itself, and none. */
export function extensionOf(name: string): string {
  const last = /[^.]\.([a-z0-9]+)$/i.exec(name)?.[1] ?? ''
  return last.length <= LONGEST ? last.toLowerCase() : ''
}
