import { COMPUTING, type ReceiptView } from '../../src/contract/receipt.ts'
import type { Digest, HandInReceipt, ReceiptFile } from '../../src/domain/evidence/hand-in-receipt.ts'
import { fingerprint } from '../../src/domain/fingerprint.ts'
import type { Actor, Deed } from '../../src/domain/inspection/deed.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { instantInWords } from '../../src/domain/schedule/day-in-words.ts'

const DESTINATIONS: Readonly<Record<HandInReceipt['destination'], string>> = {
  'shared-area': 'The shared area',
  'inspectors-site': 'The inspectors’ own site',
  email: 'Email to the inspection team',
  statement: 'Told to the inspection team',
}

/** A receipt in words that can be printed. @param deed the hand-in as it is on record now */
export function presentReceipt(receipt: HandInReceipt, deed: Deed | null, zone: string): ReceiptView {
  const { id, itemId, title, partnership, handedIn, files } = receipt
  const remarks = remarksOn(receipt, deed, zone)
  return {
    ...{ id, item: itemId, title, partnership, facts: factsOf(receipt, zone), remarks },
    words: handedIn.words ?? null,
    filesLine: files.length === 0 ? null : filesLine(receipt),
    files: files.map((file, index) => presentFile(file, index)),
    written: `Written down at ${instantInWords(receipt.writtenAt, zone)}. Receipt ${fingerprint(id).toUpperCase()}.`,
  }
}

function factsOf({ week, destination, handedIn, due, by, signedOff, parts }: HandInReceipt, zone: string) {
  const late = due !== null && handedIn.when > due
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Handed in', `${instantInWords(handedIn.when, zone)}${late ? ' (late)' : ''}`],
    ['Was due', due === null ? undefined : `${instantInWords(due, zone)} (week ${week})`],
    ['Goes to', DESTINATIONS[destination]],
    ['Where', isThere(handedIn.where, destination) ? undefined : handedIn.where],
    ['By', by === 'watch' ? 'seen by Waymark in the shared area' : nameOf(by)],
    ['Signed off', signedOff && `${signedOff.by}, at ${instantInWords(signedOff.at, zone)}`],
    ['Parts asked for', parts.length === 0 ? undefined : parts.join(', ')],
    ['Proof', handedIn.proof],
  ]
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]))
}

/** It went where it goes. */
function isThere(where: string | undefined, destination: HandInReceipt['destination']): boolean {
  return where?.toLowerCase() === DESTINATIONS[destination].toLowerCase()
}

function nameOf(by: Actor): string {
  return by === 'watch' ? 'Waymark' : by.name
}

function filesLine({ area, files, restricted }: HandInReceipt): string {
  const count = inFigures(files.length, 'file')
  const where = area === 'working' ? 'in its working folder when this was said' : 'in the shared area'
  return `${count} ${where}${restricted ? '. Names are not kept here.' : '.'}`
}

function remarksOn({ asHandedIn, writtenAt }: HandInReceipt, deed: Deed | null, zone: string): string[] {
  const undone = deed?.undone
  const later = `The files are those that lay there at ${instantInWords(writtenAt, zone)}: what lay there at the hand-in itself is not known.`
  return [
    ...(undone ? [`This hand-in was taken back at ${instantInWords(undone.at, zone)} by ${nameOf(undone.by)}.`] : []),
    ...(asHandedIn ? [] : [later]),
  ]
}

function presentFile({ name, size, digest }: ReceiptFile, index: number): ReceiptView['files'][number] {
  return {
    name: name ?? `File ${index + 1}`,
    size: sizeInWords(size),
    sha256: typeof digest === 'string' ? null : digest.sha256,
    noDigest: typeof digest === 'string' ? NO_DIGEST[digest] : null,
  }
}

const NO_DIGEST: Readonly<Record<Extract<Digest, string>, string>> = {
  pending: COMPUTING,
  lost: 'not known: the file was changed or taken out before it could be read',
  never: "people's records are not opened",
}

/** `4,096 bytes`: to be held against what a person sees in the folder. */
function sizeInWords(bytes: number): string {
  return `${bytes.toLocaleString('en-GB')} bytes`
}
