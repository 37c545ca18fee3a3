import type { Notices } from '../../src/contract/notices.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { useNoticesStyles } from './notices-styles.ts'

/** Day by day, as it stands now: what is done before then goes out no more. */
export function ComingSection({ until, days }: Pick<Notices, 'until' | 'days'>) {
  const styles = useNoticesStyles()
  return (
    <Section title={`What goes out up to ${until}`}>
      <p className={styles.words}>As things stand now. What is done before then is not sent.</p>
      {days.length === 0 && <EmptyNote>Nothing goes out in these seven days.</EmptyNote>}
      {days.map(({ day, coming }) => (
        <section key={day} className={styles.day} aria-label={day}>
          <h3 className={styles.date}>{day}</h3>
          <ul className={styles.list}>
            {coming.map(({ time, at, to, what, why }) => (
              <li key={`${at} ${to} ${what}`} className={styles.coming}>
                <span className={styles.time}>{time}</span>
                <div className={styles.said}>
                  <p className={styles.what}>{what}</p>
                  <p className={styles.facts}>{`To ${to}. ${why}`}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  )
}
