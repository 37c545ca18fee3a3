import { Button, Link } from '@fluentui/react-components'
import { CopyRegular, MailRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import { Section } from '../shell/section.tsx'
import { useAskingStyles } from './asking-styles.ts'

type Asking = NonNullable<ItemAnswer['asking']>

/** Something is late: the message to the strategic support officer, ready to be sent in a person's own name. */
export function AskingSection({ asking: { to, subject, text, mailto } }: { asking: Asking }) {
  const styles = useAskingStyles()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = (): void => {
    navigator.clipboard.writeText(`${subject}\n\n${text}`).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Section title="Ask for it">
      <p className={styles.line}>
        {to === null
          ? 'It is late. Send this to the strategic support officer (SSO); Waymark sends nothing by itself.'
          : `It is late. Send this to the strategic support officer (SSO), ${to}; Waymark sends nothing by itself.`}
      </p>
      <div className={styles.message}>
        <p className={styles.subject}>{subject}</p>
        <p className={styles.text}>{text}</p>
      </div>
      <div className={styles.buttons}>
        <Button icon={<CopyRegular />} onClick={copy}>
          Copy the message
        </Button>
        <Link className={styles.mail} href={mailto}>
          <MailRegular aria-hidden /> Write it in your mail
        </Link>
        <span role="status" className={styles.told}>
          {copied === true && 'Copied.'}
          {copied === false && 'It could not be copied here: select the text and copy it.'}
        </span>
      </div>
    </Section>
  )
}
