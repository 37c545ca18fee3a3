import { Link } from '@fluentui/react-components'
import type { HandOutAnswer } from '../../src/contract/hand-out.ts'
import { hashOf } from '../place/place.ts'
import { OutLink } from '../shell/out-link.tsx'
import { Section } from '../shell/section.tsx'
import { useHandOutStyles } from './hand-out-styles.ts'
import { LogQuestion } from './log-question.tsx'

/** The log as a workbook: where it lies, how true it is, what it is written into. */
export function LogSection({ handOut }: { handOut: HandOutAnswer }) {
  const styles = useHandOutStyles()
  const { log, state, goesWith, question, template, folderUrl } = handOut
  return (
    <Section title="The log as a workbook" aside={folderUrl && <OutLink href={folderUrl}>Open the folder</OutLink>}>
      {question && <LogQuestion question={question} log={log} />}
      {log && (
        <p className={styles.line}>
          <OutLink href={log.url}>{log.name}</OutLink>
          {question && (
            <>
              {' '}
              beside <OutLink href={question.theirs.url}>{question.theirs.name}</OutLink>
            </>
          )}
        </p>
      )}
      <p className={styles.line}>{state}</p>
      {goesWith && (
        <p className={styles.line}>
          It goes to the inspection team with{' '}
          <Link href={hashOf({ page: 'item', id: goesWith.item })}>{goesWith.title}</Link>, by {goesWith.when}.
        </p>
      )}
      {template ? (
        <p className={styles.quiet}>
          {template.name}: {template.line}
        </p>
      ) : (
        <p className={styles.quiet}>
          To have it in the inspectors’ own layout, put their empty template (Evidence_Log_v1.0.xlsx) into the folder
          Working › Templates and guidance.
        </p>
      )}
    </Section>
  )
}
