import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import type { HandOutAnswer } from '../../src/contract/hand-out.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { useHandOutStyles } from './hand-out-styles.ts'
import { useDownload } from './use-hand-out.ts'

/** Everything in one zip, for the inspectors' own site. */
export function PackSection({ pack }: Pick<HandOutAnswer, 'pack'>) {
  const styles = useHandOutStyles()
  const download = useDownload()
  const { pieces, size, leftOut, holdingChi, mayTake } = pack
  const button = (
    <Button
      appearance="primary"
      icon={<ArrowDownloadRegular />}
      disabledFocusable={download.isPending}
      onClick={() => download.mutate()}
    >
      Download the pack
    </Button>
  )
  return (
    <Section title="The evidence pack" aside={mayTake && pieces > 0 && button}>
      {pieces === 0 ? (
        <EmptyNote>
          There is nothing to pack yet. Files in the indicators’ folders are packed as soon as they are there.
        </EmptyNote>
      ) : (
        <p className={styles.line}>
          One zip with the log, {inFigures(pieces, 'piece')} of evidence by quality indicator ({size}
          ), and a page that leads to them.
        </p>
      )}
      {leftOut > 0 && (
        <p className={styles.quiet}>
          {inFigures(leftOut, 'file in a restricted folder is', 'files in restricted folders are')} left out.
        </p>
      )}
      {holdingChi > 0 && (
        <p className={styles.quiet}>
          {inFigures(holdingChi, 'piece is', 'pieces are')} left out, since a number in the form of a CHI number stands
          in {holdingChi === 1 ? 'it' : 'them'}. Take the numbers out first.
        </p>
      )}
      {!mayTake && <p className={styles.quiet}>The coordinator and the leaders can download it.</p>}
    </Section>
  )
}
