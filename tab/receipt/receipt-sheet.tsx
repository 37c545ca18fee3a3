import type { ReceiptView } from '../../src/contract/receipt.ts'
import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { ReceiptFiles } from './receipt-files.tsx'
import { useReceiptStyles } from './receipt-styles.ts'

/** What is printed. */
export function ReceiptSheet({ receipt }: { receipt: ReceiptView }) {
  const styles = useReceiptStyles()
  const heading = useArrivalFocus()
  const { title, partnership, facts, words, remarks, written } = receipt
  return (
    <article className={styles.sheet}>
      <title>{`Receipt: ${title} · Waymark`}</title>
      <p className={styles.kind}>{`Hand-in receipt · ${partnership}`}</p>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <dl className={styles.facts}>
        {facts.map(({ name, text }) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      {words !== null && (
        <>
          <h2 className={styles.title}>What was told</h2>
          <p className={styles.words}>{words}</p>
        </>
      )}
      <ReceiptFiles receipt={receipt} />
      <p className={styles.written}>{written}</p>
    </article>
  )
}
