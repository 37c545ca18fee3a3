import { dayInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { keepReturn } from '../../../src/services/deed/added-return.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { undoEdit } from '../../../src/services/log/undo-edit.ts'
import { cancelBooking } from '../../../src/services/meeting/cancel-booking.ts'
import { undoCancel } from '../../../src/services/meeting/undo-cancel.ts'
import { unchoose } from '../../../src/services/notice/choose.ts'
import { undoReceived } from '../../../src/services/receive/undo-received.ts'
import { undoChange } from '../../../src/services/record-change.ts'
import { undoStep } from '../../../src/services/records/note-step.ts'
import { see } from '../../../src/services/see.ts'
import type { Told } from '../../cards/told-card.ts'
import { toldChangeUndone } from '../../telling/told-change.ts'
import { toldChoiceUndone } from '../../telling/told-choice.ts'
import { toldUndo } from '../../telling/told-deed.ts'
import { toldTakenOut } from '../../telling/told-received.ts'
import type { Undoable } from '../undoable.ts'
import { momentInWords } from './moment.ts'
import { changeAgain, choiceAgain, deedAgain } from './say-again.ts'
import { type Doing, outdated, textOf, textOrNone, type Verb } from './verb.ts'

/** Takes back what a reply told of, whichever journal it stands in. Throws `Refusal`. */
export async function takeBack({ needs, by, inspectionId, readByAll }: Doing, { kind, id }: Undoable): Promise<Told> {
  const asked = { inspectionId, id, by }
  switch (kind) {
    case 'deed': {
      const deed = await undoDeed(needs, { inspectionId, deedId: id, by })
      const picture = await see(needs, inspectionId)
      return { sentence: toldUndo(picture, deed), again: deedAgain(picture, deed, readByAll) }
    }
    case 'choice': {
      const choice = await unchoose(needs, { inspectionId, choiceId: id, by })
      const picture = await see(needs, inspectionId)
      // Somebody's own words and reasons are nobody else's to read, nor to say again.
      const isOwn = choice.by.person === by.id && !readByAll
      return { sentence: toldChoiceUndone(picture, choice), again: isOwn ? choiceAgain(picture, choice) : null }
    }
    case 'inspection change': {
      const change = await undoChange(needs, asked)
      const picture = await see(needs, inspectionId)
      return { sentence: toldChangeUndone(picture, change), again: changeAgain(picture, change) }
    }
    case 'records step':
      await undoStep(needs, asked)
      return { sentence: 'Undone. What was noted of the records is taken back.' }
    case 'return':
      await keepReturn(needs, { inspectionId, itemId: id, by, kept: false })
      return {
        sentence: 'Undone. The return is taken back; its folder and what lies there stay.',
        again: 'add a return',
      }
    case 'log change':
      await undoEdit(needs, asked)
      return { sentence: 'Undone. The evidence reads as it did before.', again: 'add evidence' }
    case 'booking':
      return cancelAgain(needs, { inspectionId, eventId: id, by })
    case 'cancelled':
      return bookAgain(needs, asked)
    case 'received':
      return { sentence: toldTakenOut(await undoReceived(needs, asked)) }
    default:
      kind satisfies never
      throw outdated()
  }
}

async function cancelAgain(needs: Doing['needs'], booked: Parameters<typeof cancelBooking>[1]): Promise<Told> {
  const { subject, day, start } = await cancelBooking(needs, booked)
  const sentence = `Undone. ${subject} is cancelled in Outlook, and those who were invited are told.`
  return { sentence, again: `book ${subject} on ${dayInWords(day)} at ${start}` }
}

async function bookAgain(needs: Doing['needs'], cancelled: Parameters<typeof undoCancel>[1]): Promise<Told> {
  const { subject, day, start } = await undoCancel(needs, cancelled)
  const at = momentInWords({ day, time: start })
  const sentence = `Undone. ${subject} is booked for ${at} again, and the invitations are out anew.`
  return { sentence, again: `cancel ${subject}` }
}

export const pressUndo: Verb = (pressed) => takeBack(pressed, undoableOf(pressed))

/** Cards that were sent before there were several journals name a deed. */
function undoableOf(pressed: Parameters<Verb>[0]): Undoable {
  const kind = textOrNone(pressed, 'kind')
  if (kind === undefined) return { kind: 'deed', id: textOf(pressed, 'deed') }
  return { kind: kind as Undoable['kind'], id: textOf(pressed, 'id') }
}
