import { say } from '../../../../bot/cards/actions.ts'
import { sentenceCard, toldCard } from '../../../../bot/cards/told-card.ts'
import { HOSTILE, inspectionId, type Samples } from '../samples.ts'

export const usual: Samples = {
  'with the way back': toldCard('Number of staff sent the survey: done.', {
    ...{ inspection: inspectionId, kind: 'deed', id: 'deed-1' },
  }),
  'taken back': toldCard('Undone. Number of staff sent the survey: not started.', null),
  refused: sentenceCard('You may not do this. The coordinator can.', [say('help')]),
}

export const largest: Samples = {
  told: toldCard(HOSTILE, { inspection: inspectionId, kind: 'deed', id: 'd'.repeat(60) }),
  refused: sentenceCard(HOSTILE, [say(HOSTILE)]),
}
