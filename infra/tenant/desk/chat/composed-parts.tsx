import { Button } from '@fluentui/react-components'
import { ContactCardRegular, DismissRegular, DocumentRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { type Composed, nothing } from './composed.ts'
import { useComposedPartsStyles } from './composed-parts-styles.ts'

interface Props {
  words: Composed
  change: (words: Composed) => void
}

/** What goes with the words: files, or a card of the app's. */
export const ComposedParts = ({ words, change }: Props) => {
  const styles = useComposedPartsStyles()
  const { files, result, text } = words
  if (files.length === 0 && result === undefined) return null
  const withoutFile = (left: File): void => change({ ...words, files: files.filter((file) => file !== left) })
  return (
    <ul className={styles.list} aria-label="Goes with the message">
      {result && (
        <Part
          icon={<ContactCardRegular aria-hidden className={styles.icon} />}
          name={result.preview?.content?.title ?? 'A card'}
          remove={() => change({ ...nothing, text })}
        />
      )}
      {files.map((file, at) => (
        <Part
          key={at.toString()}
          icon={<DocumentRegular aria-hidden className={styles.icon} />}
          name={file.name}
          remove={() => withoutFile(file)}
        />
      ))}
    </ul>
  )
}

const Part = ({ icon, name, remove }: { icon: ReactNode; name: string; remove: () => void }) => {
  const styles = useComposedPartsStyles()
  return (
    <li className={styles.part}>
      {icon}
      <span className={styles.name}>{name}</span>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={`Take ${name} away`}
        onClick={remove}
      />
    </li>
  )
}
