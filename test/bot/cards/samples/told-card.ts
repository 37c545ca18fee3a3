import { say } from '../../../../bot/cards/actions.ts'
import { sentenceCard, toldCard } from '../../../../bot/cards/told-card.ts'
import { HOSTILE, inspectionId, type Samples } from '../samples.ts'

export const usual: Samples = {
  'with the way back': toldCard(
    { sentence: 'Number of staff sent the survey: done.', undo: { kind: 'deed', id: 'deed-1' } },
    inspectionId,
  ),
  'taken back': toldCard(
    {
      sentence: 'Undone. Circulate the staff survey link: not started.',
      again: 'Circulate the staff survey link is done',
    },
    inspectionId,
  ),
  refused: sentenceCard('You may not do this. The coordinator can.', [say("what's due"), say('help')]),
}

export const largest: Samples = {
  told: toldCard({ sentence: HOSTILE, undo: { kind: 'deed', id: 'd'.repeat(60) } }, inspectionId),
  'taken back': toldCard({ sentence: HOSTILE, again: HOSTILE }, inspectionId),
  refused: sentenceCard(HOSTILE, [say(HOSTILE)]),
}
