import { Link } from '@fluentui/react-components'
import { FolderOpenRegular, ReceiptRegular } from '@fluentui/react-icons'
import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import { hashOf } from '../place/place.ts'
import { OutLink } from '../shell/out-link.tsx'
import { Fact } from './fact.tsx'
import { useItemPageStyles } from './item-page-styles.ts'
import { DESTINATION_WORDS } from './kind-words.ts'
import { OwnerText } from './owner-text.tsx'

/** Whose it is, when, where it goes, and what it hangs on. */
export function ItemFacts({ answer: { item, starts, asked } }: { answer: ItemAnswer }) {
  const styles = useItemPageStyles()
  const { destination, signedOff, toTell } = item
  return (
    <dl className={styles.facts}>
      <Fact name={item.kind === 'incoming' ? 'Owed by' : 'Owner'}>
        <OwnerText item={item} />
      </Fact>
      <Fact name={item.settled === null ? 'When' : 'Was due'}>{item.when}</Fact>
      {asked && <Fact name="Asked for by">{asked.line}</Fact>}
      {destination && <Fact name="Goes to">{DESTINATION_WORDS[destination]}</Fact>}
      {toTell && <Fact name="To be told">{toTell}</Fact>}
      {item.mayApply && <Fact name="May apply">It hangs on a question that is not answered yet.</Fact>}
      {signedOff && <Fact name="Signed off">{signedOff}</Fact>}
      {starts.length > 0 && (
        <Fact name="Lets start">
          {starts.map(({ id, title }) => (
            <Link key={id} className={styles.line} href={hashOf({ page: 'item', id })}>
              {title}
            </Link>
          ))}
        </Fact>
      )}
      <LinkFacts item={item} />
    </dl>
  )
}

/** Where its files and its receipt are. */
function LinkFacts({ item: { title, receipt, folderUrl } }: Pick<ItemAnswer, 'item'>) {
  return (
    <>
      {receipt && (
        <Fact name="Receipt">
          <Link href={hashOf({ page: 'receipt', id: receipt })}>
            <ReceiptRegular aria-hidden /> Open the receipt of the hand-in
          </Link>
        </Fact>
      )}
      {folderUrl && (
        <Fact name="Folder">
          <OutLink href={folderUrl} name={`Open in SharePoint: the folder of ${title}`}>
            <FolderOpenRegular aria-hidden /> Open in SharePoint
          </OutLink>
        </Fact>
      )}
    </>
  )
}
