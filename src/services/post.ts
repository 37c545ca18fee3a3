import { fingerprint } from '../domain/fingerprint.ts'
import type { Picture } from '../domain/inspection/picture.ts'
import { cardFooter, nextMessage } from '../domain/notice/card-footer.ts'
import { cardMoment } from '../domain/notice/card-moment.ts'
import { dueNotices } from '../domain/notice/due-notice.ts'
import { weekCard } from '../domain/notice/week-card.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { addDays } from '../domain/schedule/day.ts'
import { mondayOfWeek } from '../domain/schedule/week.ts'
import { toInstant } from '../domain/schedule/zone.ts'
import { type CardPost, SendFailure } from './ports/messenger.ts'
import type { Effect, Receipt } from './ports/store.ts'
import { see } from './see.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'channelHistory' | 'clock' | 'programmes' | 'turns' | 'log'>

/** Edits of one card within this time are gathered and made at its end. */
const GATHER = 60_000

/**
 * Posts the running week's card if it is due and not there, and edits the newest two cards where what
 * they say has changed. `atOnce` posts it whatever the hour: at set-up. Gives the moment at which an edit
 * that is being gathered is to be made; `null` when none waits. Throws `SendFailure`, `GraphFailure`.
 */
export function keepCards(
  needs: Needs,
  inspectionId: string,
  options: { readonly atOnce?: boolean } = {},
): Promise<Instant | null> {
  return needs.turns.run(`cards/${inspectionId}`, async () => {
    const picture = await see(needs, inspectionId)
    const week = weekToPost(picture, options.atOnce ?? false)
    if (week !== null) await postOnce(needs, picture, week)
    const posted = await postedWeeks(needs, inspectionId)
    const waits: Instant[] = []
    for (const { week: one, effect } of posted.slice(-2)) {
      const wait = await editIfChanged(needs, picture, one, effect)
      if (wait !== null) waits.push(wait)
    }
    return waits.length === 0 ? null : Math.min(...waits)
  })
}

/** What goes out next, in words that the channel may read; `null` when nothing is to come. */
export async function nextMessageOf(needs: Pick<Needs, 'store'>, picture: Picture): Promise<string | null> {
  const sent = await sentKeys(needs, picture.inspection.id)
  const notice = dueNotices(picture).find(({ key, at }) => at > picture.now && !sent.has(key))
  return nextMessage(picture, notice, nextCard(picture))
}

/** The next week whose card is to come. */
export function nextCard({ inspection, programme, now }: Picture): { week: number; at: Instant } | undefined {
  for (let week = 1; week <= programme.weeks; week += 1) {
    const at = cardMoment(week, inspection, programme)
    if (at > now) return { week, at }
  }
  return undefined
}

function weekToPost({ inspection, programme, now, week }: Picture, atOnce: boolean): number | null {
  if (week === 'before' || week === 'after' || week.type === 'paused') return null
  return atOnce || cardMoment(week.number, inspection, programme) <= now ? week.number : null
}

async function postOnce(needs: Needs, picture: Picture, week: number): Promise<void> {
  const { id } = picture.inspection
  if ((await needs.store.effects.get(id, cardKey(week)))?.receipt) return
  const { digest } = await postUnder(needs, picture, cardKey(week), await composeCard(needs, picture, week))
  needs.log.info('card posted', { inspection: id, week, found: digest === undefined })
}

/** Posts once under this key, whatever is stopped in between. One found in the channel may say what was true before: it has no digest. */
async function postUnder(needs: Needs, picture: Picture, key: string, post: CardPost): Promise<Receipt> {
  const { effects } = needs.store
  const { id, place } = picture.inspection
  const before = await effects.begin(id, key, picture.now)
  if (before?.receipt) return before.receipt
  const found = before ? await findPosted(needs, picture, post, before.startedAt) : undefined
  const receipt =
    found === undefined
      ? { at: picture.now, externalId: await send(), digest: digestOf(post) }
      : { at: picture.now, externalId: found }
  await effects.finish(id, key, receipt)
  return receipt

  async function send(): Promise<string> {
    try {
      return await needs.messenger.post(place, post)
    } catch (error) {
      if (error instanceof SendFailure && error.reason !== 'in doubt') await effects.withdraw(id, key)
      throw error
    }
  }
}

/** Waymark stopped between sending and noting it: the channel itself says whether the card got through. */
async function findPosted(
  { channelHistory }: Needs,
  { inspection }: Picture,
  post: CardPost,
  since: Instant,
): Promise<string | undefined> {
  const { teamId, channelId } = inspection.place
  const messages = await channelHistory.messages(teamId, channelId, since - GATHER)
  return messages.find(({ text }) => text.includes(post.card.heading))?.id
}

/** Gives the moment to come back at where the edit has to wait. */
async function editIfChanged(needs: Needs, picture: Picture, week: number, effect: Effect): Promise<Instant | null> {
  const { inspection, now } = picture
  const last = await needs.store.effects.get(inspection.id, editKey(week))
  const said = last?.receipt?.digest ?? effect.receipt?.digest
  if (!effect.receipt || digestOf(cardOf(picture, week)) === said) return null
  if (last?.receipt && now < last.receipt.at + GATHER) return last.receipt.at + GATHER
  const post = await composeCard(needs, picture, week)
  await needs.store.effects.begin(inspection.id, editKey(week), now)
  const there = await needs.messenger.update(inspection.place, effect.receipt.externalId, post)
  const shown = there
    ? { ...effect.receipt, digest: digestOf(post) }
    : await postAnew(needs, picture, week, post, effect.receipt)
  await needs.store.effects.finish(inspection.id, editKey(week), { ...shown, at: now })
  needs.log.info('card edited', { inspection: inspection.id, week })
  return null
}

/** Somebody deleted it from the channel: one takes its place. */
async function postAnew(needs: Needs, picture: Picture, week: number, post: CardPost, gone: Receipt): Promise<Receipt> {
  const { id } = picture.inspection
  const receipt = await postUnder(needs, picture, `card-anew/${week}/${gone.externalId}`, post)
  await needs.store.effects.finish(id, cardKey(week), { ...gone, externalId: receipt.externalId })
  return receipt
}

/** The card of a week as it would be sent now. */
export async function composeCard(needs: Pick<Needs, 'store'>, picture: Picture, week: number): Promise<CardPost> {
  const shown = cardOf(picture, week)
  const footer = cardFooter(picture, await nextMessageOf(needs, picture), shown.card.closed)
  return { inspectionId: picture.inspection.id, ...shown, footer }
}

function cardOf(picture: Picture, week: number): Pick<CardPost, 'card' | 'folderUrl'> {
  const folderUrl = picture.folderUrls.get('base')
  return { card: weekCard(picture, week, { closed: isOver(picture, week) }), ...(folderUrl && { folderUrl }) }
}

/** A week is over for its card when the next one's is due, or its own days and any pause after it are past. */
function isOver({ inspection, programme, now }: Picture, week: number): boolean {
  if (week < programme.weeks) return cardMoment(week + 1, inspection, programme) <= now
  return toInstant(addDays(mondayOfWeek(week, inspection.calendar), 7), '00:00', programme.timeZone) <= now
}

/** The footer's times move all day: only what the card says is compared. */
function digestOf({ card, folderUrl }: Pick<CardPost, 'card' | 'folderUrl'>): string {
  return fingerprint([card, folderUrl])
}

async function sentKeys({ store }: Pick<Needs, 'store'>, inspectionId: string): Promise<ReadonlySet<string>> {
  const effects = await Promise.all(
    ['reminder/', 'missed/'].map((prefix) => store.effects.startingWith(inspectionId, prefix)),
  )
  return new Set(effects.flat().flatMap(({ key, receipt }) => (receipt ? [key] : [])))
}

async function postedWeeks(
  { store }: Needs,
  inspectionId: string,
): Promise<readonly { week: number; effect: Effect }[]> {
  return (await store.effects.startingWith(inspectionId, 'card/'))
    .filter(({ receipt }) => receipt !== undefined)
    .map((effect) => ({ week: Number(effect.key.slice('card/'.length)), effect }))
    .toSorted((a, b) => a.week - b.week)
}

function cardKey(week: number): string {
  return `card/${week}`
}

function editKey(week: number): string {
  return `card-edit/${week}`
}
