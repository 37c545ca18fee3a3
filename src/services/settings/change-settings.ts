import type { NoticeSettings, Settings } from '../../domain/inspection/inspection.ts'
import { type FormSettings, formOf, type KeptChange } from '../../domain/inspection/inspection-change.ts'
import { leaveRoom, noticeRules } from '../../domain/notice/notice-rules.ts'
import { isSameData } from '../../domain/same-data.ts'
import { isTimeOfDay, type TimeOfDay, WEEKDAYS } from '../../domain/schedule/day.ts'
import { allow } from '../allow.ts'
import { recordChange } from '../record-change.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'

/** What the form of settings is sent with; nothing in it is believed. */
export interface SettingsForm {
  readonly cardDay: string
  readonly cardTime: string
  readonly ownersByName: boolean
  /** Nobody is told anything before and after these. */
  readonly quietTo: string
  readonly quietFrom: string
  /** Working days before a deadline, such as `5, 2`. */
  readonly lead: string
  readonly lookAhead: boolean
}

/** Working hours, in which a card is read. */
const EARLIEST: TimeOfDay = '07:00'
const LATEST: TimeOfDay = '17:00'
const MOST_LEADS = 4
const LONGEST_LEAD = 20

interface SettingsWish {
  readonly inspectionId: string
  readonly by: Wisher
  /** The caller's: what is sent twice is changed once. */
  readonly key: string
  /** `asSeen` of those that the form was filled with. */
  readonly seen: string
  readonly form: SettingsForm
}

/** Changes how Waymark speaks: when the weekly card and reminders go out, and how people are named. Throws `Refusal`. */
export async function changeSettings(needs: Surroundings, wish: SettingsWish): Promise<KeptChange> {
  const { inspectionId, by, key, seen, form } = wish
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'look')
  allow(seating, by, 'change settings', 'Only the coordinator changes the settings.')
  return recordChange(needs, {
    ...{ inspectionId, by, key, seen },
    decide({ settings }) {
      const [from, to] = [formOf(settings), readForm(form, settings)]
      if (isSameData(from, to)) throw new Refusal('not possible', 'The settings are so already. Nothing was changed.')
      return { type: 'settings', from, to }
    },
  })
}

/** What is as it is by default is left out. */
function readForm(form: SettingsForm, settings: Settings): FormSettings {
  const { cardDay, cardTime, ownersByName } = form
  const day = WEEKDAYS.slice(0, 5).find((weekday) => weekday === cardDay)
  if (!day)
    throw new Refusal('not possible', 'The weekly card goes out from Monday to Friday. Choose one of these days.')
  if (!isTimeOfDay(cardTime) || cardTime < EARLIEST || cardTime > LATEST) {
    throw new Refusal('not possible', 'The weekly card goes out between 7am and 5pm. Give a time such as 09:00.')
  }
  const notices = readNotices(form, noticeRules(settings).lookAhead)
  const { quietFrom, quietTo, lead, lookAhead } = noticeRules({})
  return {
    cardTime,
    ...(day !== 'Monday' && { cardDay: day }),
    ...(ownersByName && { ownersByName }),
    ...(!isSameData(notices, { quietFrom, quietTo, lead, lookAhead }) && { notices }),
  }
}

function readNotices(form: SettingsForm, before: NoticeSettings['lookAhead']): Required<NoticeSettings> {
  const { quietFrom, quietTo } = form
  if (!isTimeOfDay(quietFrom) || !isTimeOfDay(quietTo) || quietTo >= quietFrom || !leaveRoom({ quietFrom, quietTo })) {
    throw new Refusal('not possible', 'The quiet hours leave no time to tell anybody anything. Give others.')
  }
  const lookAhead = form.lookAhead ? (before ?? noticeRules({}).lookAhead) : null
  return { quietFrom, quietTo, lead: readLead(form.lead), lookAhead }
}

function readLead(text: string): readonly number[] {
  const days = text.split(/[\s,;]+|and/).filter((each) => each !== '')
  const lead = [...new Set(days.map(Number))].toSorted((a, b) => b - a)
  const isRight = lead.every((each) => Number.isInteger(each) && each >= 1 && each <= LONGEST_LEAD)
  if (isRight && lead.length >= 1 && lead.length <= MOST_LEADS) return lead
  throw new Refusal('not possible', 'Give one to four numbers of working days from 1 to 20, such as 5, 2.')
}
