import type { ChosenNotice } from '../../src/contract/notices.ts'
import { UndoRow } from '../deeds/undo-row.tsx'
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
          <UndoRow
            key={id}
            what={sentence}
            facts={[reason && `Because: ${reason}`, by].filter(Boolean).join(' · ')}
            onUndo={mayUndo ? () => undo.mutate(id) : null}
            busy={undo.isPending}
          />
        ))}
      </ul>
    </Section>
  )
}

const NOTHING =
  'Nobody has muted or put off a message. In a chat with Waymark say “snooze the PIR until Thursday because …”, “mute” or “remind me on Thursday at 10”.'
