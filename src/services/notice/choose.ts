import { isSettled } from '../../domain/evidence/item-status.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { type Choice, choicesOf, type NoticeChoice } from '../../domain/notice/notice-choice.ts'
import { allow } from '../allow.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { doerOf, type Wisher } from '../wisher.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'turns' | 'log' | 'wake' | 'newId'>

type Hold = Choice & { readonly type: 'held' }

const WISH_FOR = { muted: 'mute', snoozed: 'snooze', held: 'hold', asked: 'remind' } as const
/** What lies beyond is a mistyped year. */
const FURTHEST = 366 * 24 * 60 * 60_000
const SOMEBODY_ELSE = 'Everybody chooses for themselves what they are told of.'

/** Records what somebody chose about notices. Throws `Refusal`; nothing is recorded then. */
export function choose(
  needs: Needs,
  { inspectionId, by, choice }: { readonly inspectionId: string; readonly by: Wisher; readonly choice: Choice },
): Promise<NoticeChoice> {
  return needs.turns.run(`choices/${inspectionId}`, async () => {
    const picture = await see(needs, inspectionId)
    check(picture, choice, by, await needs.store.noticeChoices.of(inspectionId))
    const chosen: NoticeChoice = {
      ...choice,
      id: needs.newId(),
      inspectionId,
      at: picture.now,
      by: doerOf(by),
    }
    await needs.store.noticeChoices.record(chosen)
    needs.log.info('notice choice', { inspection: inspectionId, type: choice.type, person: by.id })
    needs.wake(inspectionId)
    return chosen
  })
}

/** Whether it could be chosen; nothing is recorded. Throws `Refusal`. */
export async function previewChoice(
  needs: Needs,
  { inspectionId, by, choice }: { readonly inspectionId: string; readonly by: Wisher; readonly choice: Choice },
): Promise<void> {
  const picture = await see(needs, inspectionId)
  check(picture, choice, by, await needs.store.noticeChoices.of(inspectionId))
}

/** Takes it back: whoever chose it, or the coordinator. Throws `Refusal`. */
export async function unchoose(
  needs: Needs,
  { inspectionId, choiceId, by }: { readonly inspectionId: string; readonly choiceId: string; readonly by: Wisher },
): Promise<NoticeChoice> {
  const picture = await see(needs, inspectionId)
  allow(picture, by, 'look')
  const choice = await needs.store.noticeChoices.get(inspectionId, choiceId)
  if (!choice) throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  if (choice.by.person !== by.id)
    allow(picture, by, 'hold', 'You may not undo this. Whoever chose it or the coordinator can.')
  const undone = await needs.store.noticeChoices.undo(inspectionId, choiceId, picture.now, doerOf(by))
  if (!undone) throw new Refusal('already undone', 'It was undone already.')
  needs.log.info('notice choice undone', { inspection: inspectionId, type: choice.type, person: by.id })
  needs.wake(inspectionId)
  return choice
}

function check(picture: Picture, choice: Choice, by: Wisher, before: readonly NoticeChoice[]): void {
  allow(picture, by, 'look')
  if ('itemId' in choice && choice.itemId !== undefined) refuseSettled(picture, choice.itemId)
  allow(picture, by, WISH_FOR[choice.type])
  if ('person' in choice && choice.person !== by.id) throw new Refusal('not allowed', SOMEBODY_ELSE)
  refuseUnfitWords(choice)
  if ('reason' in choice && choice.reason.trim() === '') throw new Refusal('not possible', 'Give a reason.')
  refuseRepeated(choice, before)
  const until = choice.type === 'snoozed' ? choice.until : choice.type === 'asked' ? choice.when : picture.now + 1
  if (until <= picture.now) throw new Refusal('not possible', 'That time is past. Give one that lies ahead.')
  if (until > picture.now + FURTHEST) {
    throw new Refusal('not possible', 'That is more than a year from now. Give a time within it.')
  }
}

/** Of what is done nobody is told any more. Throws `Refusal`. */
export function refuseSettled({ items }: Picture, itemId: string): void {
  const item = items.find(({ dated }) => dated.item.id === itemId)
  if (!item) throw new Refusal('unknown item', 'That is not part of this inspection any more.')
  const { title } = item.dated.item
  if (isSettled(item.status)) {
    throw new Refusal('not possible', `${title} is ${item.status.state}: nothing more is sent about it.`)
  }
}

function refuseRepeated(choice: Choice, before: readonly NoticeChoice[]): void {
  if (choice.type === 'muted' && choicesOf(before, 'muted').some(({ person }) => person === choice.person)) {
    throw new Refusal('not possible', 'You are told only of what is at risk or was missed already.')
  }
  if (choice.type === 'held' && choicesOf(before, 'held').some((one) => isSameHold(one, choice))) {
    throw new Refusal('not possible', 'It is held already: the leaders are not told.')
  }
}

/** What was held until another date is held anew. */
function isSameHold(before: Hold, now: Hold): boolean {
  return before.itemId === now.itemId && (before.due === undefined || before.due === now.due)
}
