import { useRecordsStyles } from './records-styles.ts'

/** A number and what it counts; part of a description list. */
export function Figure({ label, number }: { label: string; number: string }) {
  const styles = useRecordsStyles()
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number}>{number}</dd>
    </div>
  )
}
