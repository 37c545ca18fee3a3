/** An event's id in one mailbox. Immutable ids look otherwise and name the same event. */
export function toEventId(person: string, key: number, immutable: boolean): string {
  return `${immutable ? 'AAkALgAA' : 'AAMkAGUx'}${Buffer.from(`${person}/${key}`).toString('base64url')}`
}

/** The key in the id, when it is one of this mailbox. */
export function readEventId(person: string, id: string): number | undefined {
  const [owner, key] = Buffer.from(id.slice(8), 'base64url').toString().split('/')
  return owner === person && Number.isInteger(Number(key)) ? Number(key) : undefined
}

/** Equal in every mailbox. */
export function toUid(organiser: string, key: number): string {
  return `040000008200E00074C5B7101A82E008${Buffer.from(`${organiser}/${key}`).toString('hex').toUpperCase()}`
}
