import type { ReceiptView } from '../../src/contract/receipt.ts'
import { useReceiptStyles } from './receipt-styles.ts'

/** Each file with what proves its content. */
export function ReceiptFiles({ receipt: { files, filesLine } }: { receipt: ReceiptView }) {
  const styles = useReceiptStyles()
  if (filesLine === null) return null
  return (
    <>
      <h2 className={styles.title}>Files</h2>
      <p>{filesLine}</p>
      <ul className={styles.files}>
        {files.map(({ name, size, sha256, noDigest }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: files stand as they were written down; two may bear one name.
          <li key={index} className={styles.file}>
            <p>
              <span className={styles.fileName}>{name}</span>
              {`, ${size}`}
            </p>
            <p className={styles.digest}>{`SHA-256: ${sha256 ?? noDigest}`}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
