import { placeAt } from '../../domain/inspection/channel-at.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { cardMark } from '../../domain/notice/card-mark.ts'
import { cardMoment } from '../../domain/notice/card-moment.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { type Finding, type Made, type Making, makeOnce, settle } from '../make-once.ts'
import type { PastMessage } from '../ports/channel-history.ts'
import type { Effect, Receipt, Store } from '../ports/store.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { type ComposedCard, composeCard, overtakenCard } from './compose-card.ts'
import { begunCards, cardKey, isEarly, newestOf } from './posted-cards.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'channelHistory' | 'clock' | 'programmes' | 'turns' | 'log'>

/** Edits of one card within this time are gathered and made at its end; what a person did is shown at once. */
const GATHER = 60_000
/** A post waits half a minute for its answer, and Teams may take a while to show what it took. */
const SHOWS_WITHIN = 120_000
/** How far Teams' clock may differ from ours. */
const CLOCKS_DIFFER = 60_000
/** Keys of edits begin so, each with its week. */
const EDITS = 'card-edit/'

/**
 * Posts the running week's card if it is due and not there, and edits those whose words have changed, also of weeks long
 * over: what is taken back may have been on any. `atOnce` posts it whatever the hour: at set-up. `ungathered` edits without
 * waiting for more, since a person waits to see it. Gives the moment at which to come back: for an edit that is being
 * gathered, a post of which it is not known yet whether it got through, or a card that time alone makes untrue; `null`
 * when nothing waits. Throws `SendFailure`, `GraphFailure`.
 */
export function keepCards(
  needs: Needs,
  inspectionId: string,
  options: { readonly atOnce?: boolean; readonly ungathered?: boolean } = {},
): Promise<Instant | null> {
  return needs.turns.run(`cards/${inspectionId}`, async () => {
    const picture = await see(needs, inspectionId)
    const waits = [
      ...(await postDue(needs, picture, options.atOnce ?? false)),
      ...(await editChanged(needs, picture, options.ungathered ? 0 : GATHER)),
    ].filter((wait) => wait !== null)
    return waits.length === 0 ? null : Math.min(...waits)
  })
}

async function postDue(needs: Needs, picture: Picture, atOnce: boolean): Promise<readonly (Instant | null)[]> {
  const due = weekToPost(picture, atOnce)
  const waits = due === null ? [] : [await postOnce(needs, picture, due)]
  const inDoubt = (await begunCards(needs, picture.inspection.id)).filter(
    ({ week, effect }) => !effect.receipt && week !== due,
  )
  for (const { week } of inDoubt) waits.push(await lookFor(needs, picture, week))
  return waits
}

/** A pause belongs to the week before it: whoever is set up in one, or could not be told before it, has that week's card. */
function weekToPost({ inspection, programme, now, week }: Picture, atOnce: boolean): number | null {
  if (week === 'before' || week === 'after') return null
  const number = week.type === 'counted' ? week.number : week.after
  return atOnce || cardMoment(number, inspection, programme) <= now ? number : null
}

/** Gives the moment to come back at where it cannot be told yet whether an earlier attempt got through. */
async function postOnce(needs: Needs, picture: Picture, week: number): Promise<Instant | null> {
  const before = (await needs.store.effects.get(picture.inspection.id, cardKey(week)))?.receipt
  if (before && isEarly(week, before, picture)) return postInItsWeek(needs, picture, week, before)
  const outcome = await makeOnce(needs, post(needs, picture, week, cardKey(week)))
  if ('waitUntil' in outcome) return outcome.waitUntil
  if (outcome.fresh) needs.log.info('card posted', { inspection: picture.inspection.id, week })
  return null
}

/** A card whose week went by while its post was in doubt is kept if it got through, and posted no more. */
async function lookFor(needs: Needs, picture: Picture, week: number): Promise<Instant | null> {
  const outcome = await settle(needs, post(needs, picture, week, cardKey(week)))
  return outcome && 'waitUntil' in outcome ? outcome.waitUntil : null
}

/** The newest first: people look at it. */
async function editChanged(needs: Needs, picture: Picture, gather: number): Promise<readonly (Instant | null)[]> {
  const edits = await needs.store.effects.startingWith(picture.inspection.id, EDITS)
  const posted = (await begunCards(needs, picture.inspection.id)).filter(({ effect }) => effect.receipt)
  const newest = newestOf(posted, picture)
  const waits: (Instant | null)[] = []
  for (const { week, effect } of posted.toReversed()) {
    const composed = await composeCard(needs, picture, week, newest)
    const last = edits.find(({ key }) => key === editKey(week)) ?? effect
    if (Number.isFinite(composed.until)) waits.push(composed.until)
    if (effect.receipt && composed.digest !== last.receipt?.digest) {
      waits.push(await edit(needs, picture, { composed, last, gather, card: effect.receipt }))
    }
  }
  return waits
}

interface Edit {
  readonly composed: ComposedCard
  readonly card: Receipt
  /** The last edit, where there was none the post. */
  readonly last: Effect
  readonly gather: number
}

/** Gives the moment to come back at where the edit has to wait. An edit in doubt is made again: that is seen by nobody. */
async function edit(needs: Needs, picture: Picture, { composed, card, last, gather }: Edit): Promise<Instant | null> {
  const { inspection, now } = picture
  const { effects } = needs.store
  const { week, closed } = composed.post.card
  const isEdit = last.key === editKey(week)
  if (isEdit && last.receipt && now < last.receipt.at + gather) return last.receipt.at + gather
  await effects.begin(inspection.id, editKey(week), now)
  const { externalId } = card
  const edited = await needs.messenger.update(placeAt(inspection.place, card.at), externalId, composed.post)
  if (!edited && !closed) return postAnew(needs, picture, week, card, card.at)
  await effects.finish(inspection.id, editKey(week), { at: now, externalId, digest: composed.digest })
  if (edited) needs.log.info('card edited', { inspection: inspection.id, week })
  return null
}

/** The one that was posted for another notification date says so, and is kept no more. */
async function postInItsWeek(needs: Needs, picture: Picture, week: number, early: Receipt): Promise<Instant | null> {
  const place = placeAt(picture.inspection.place, early.at)
  await needs.messenger.update(place, early.externalId, overtakenCard(picture, week))
  return postAnew(needs, picture, week, early, picture.now)
}

/**
 * One takes the place of a card that is gone, or overtaken, as long as its week runs.
 * @param at when it counts as posted, by which its channel is known
 */
async function postAnew(
  needs: Needs,
  picture: Picture,
  week: number,
  gone: Receipt,
  at: Instant,
): Promise<Instant | null> {
  const { id } = picture.inspection
  const note = async ({ effects }: Store, { externalId, digest }: Made) => {
    const shown = { externalId, ...(digest !== undefined && { digest }) }
    await effects.finish(id, cardKey(week), { at, ...shown })
    await effects.finish(id, editKey(week), { at: picture.now, ...shown })
  }
  const anew = post(needs, picture, week, `card-anew/${week}/${gone.externalId}`, { ...gone, at })
  const outcome = await makeOnce(needs, { ...anew, note })
  return 'waitUntil' in outcome ? outcome.waitUntil : null
}

/** The channel itself says whether a card got through; one found there may say what was true before: it has no digest. */
function post(needs: Needs, picture: Picture, week: number, key: string, gone?: Receipt): Making & Finding {
  const { id, place } = picture.inspection
  const where = (at: Instant) => placeAt(place, gone?.at ?? at)
  return {
    inspectionId: id,
    key,
    showsWithin: SHOWS_WITHIN,
    async make() {
      const composed = await composeCard(needs, picture, week)
      const externalId = await needs.messenger.post(where(picture.now), composed.post)
      return { externalId, digest: composed.digest }
    },
    async find(begun) {
      const { teamId, channelId } = where(begun)
      const { heading } = (await composeCard(needs, picture, week)).post.card
      const messages = await needs.channelHistory.messages(teamId, channelId, begun - CLOCKS_DIFFER)
      const isOurs = ({ mark, text }: PastMessage) =>
        mark === undefined ? text.split('\n').includes(heading) : mark === cardMark(id, week)
      const found = messages.find((message) => message.id !== gone?.externalId && isOurs(message))
      return found ? { externalId: found.id } : null
    },
  }
}

function editKey(week: number): string {
  return `${EDITS}${week}`
}
