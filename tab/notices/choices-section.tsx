import { Button } from '@fluentui/react-components'
import type { ChosenNotice } from '../../src/contract/notices.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { useNoticesStyles } from './notices-styles.ts'
import { useUndoChoice } from './use-undo-choice.ts'

/** Who hears less for a while, what is held back, who asked to be reminded. */
export function ChoicesSection({ choices }: { choices: readonly ChosenNotice[] }) {
  const styles = useNoticesStyles()
  const undo = useUndoChoice()
  return (
    <Section title="What people chose">
      {choices.length === 0 && <EmptyNote>{NOTHING}</EmptyNote>}
      <ul className={styles.list}>
        {choices.map(({ id, sentence, reason, by, mayUndo }) => (
          <li key={id} className={styles.choice}>
            <div className={styles.said}>
              <p className={styles.what}>{sentence}</p>
              <p className={styles.facts}>{[reason && `Because: ${reason}`, by].filter(Boolean).join(' · ')}</p>
            </div>
            {mayUndo && (
              <Button
                disabledFocusable={undo.isPending}
                aria-label={`Undo: ${sentence}`}
                onClick={() => undo.mutate(id)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const NOTHING =
  'Nobody has muted or put off a message. In a chat with Waymark say “snooze the PIR until Thursday because …”, “mute” or “remind me on Thursday at 10”.'
