import type { ReceivedDocuments } from '../../src/domain/evidence/received-documents.ts'
import type { Placed } from '../../src/services/receive/place-documents.ts'

/** What came where; never what it is called. */
export function toldPlaced({ received, title, renamed, left }: Placed): string {
  const count = received.files.length
  const what = count === 1 ? 'the document is in its working folder' : `${count} documents are in its working folder`
  const draft = received.place.type === 'return' ? ', where it counts as a draft' : ''
  const beside = renamed > 0 ? ' The name was taken there, so it has a number now.' : ''
  const missed =
    left > 0 ? ` ${left} could not be put there: look whether ${left === 1 ? 'it is' : 'they are'} there already.` : ''
  return `${title}: ${what}${draft}.${beside}${missed}`
}

export function toldTakenOut({ files }: ReceivedDocuments): string {
  const [first] = files
  if (first && first.from !== null) return 'Undone. The document lies where it lay before.'
  const what = files.length === 1 ? 'The document is' : `The ${files.length} documents are`
  return `Undone. ${what} in the recycle bin of SharePoint.`
}
