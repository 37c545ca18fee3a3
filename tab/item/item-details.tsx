import { FolderOpenRegular } from '@fluentui/react-icons'
import type { ItemView } from '../../src/contract/item-view.ts'
import { OutLink } from '../shell/out-link.tsx'
import { Section } from '../shell/section.tsx'
import { Fact } from './fact.tsx'
import { ItemNotes } from './item-notes.tsx'
import { useItemPageStyles } from './item-page-styles.ts'
import { DESTINATION_WORDS } from './kind-words.ts'
import { OwnerText } from './owner-text.tsx'

export function ItemDetails({ item }: { item: ItemView }) {
  const styles = useItemPageStyles()
  const { destination, folderUrl, source, notes } = item
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={item.kind === 'incoming' ? 'Owed by' : 'Owner'}>
          <OwnerText item={item} />
        </Fact>
        <Fact name={item.settled === null ? 'When' : 'Was due'}>{item.when}</Fact>
        {destination && <Fact name="Goes to">{DESTINATION_WORDS[destination]}</Fact>}
        {item.mayApply && <Fact name="May apply">It hangs on a question that is not answered yet.</Fact>}
        {folderUrl && (
          <Fact name="Folder">
            <OutLink href={folderUrl} name={`Open in SharePoint: the folder of ${item.title}`}>
              <FolderOpenRegular aria-hidden /> Open in SharePoint
            </OutLink>
          </Fact>
        )}
      </dl>
      <Section title="What the guide says">
        <figure className={styles.quote}>
          <blockquote className={styles.words}>{`“${source.quote}”`}</blockquote>
          <figcaption className={styles.cited}>{`Partnership Guide, ${source.standsIn}`}</figcaption>
        </figure>
      </Section>
      {notes.length > 0 && <ItemNotes notes={notes} />}
    </>
  )
}
