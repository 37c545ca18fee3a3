import type { FormSettings, InspectionChange } from '../../domain/inspection/inspection-change.ts'
import { formOf } from '../../domain/inspection/inspection-change.ts'
import type { Weekday } from '../../domain/programme/programme.ts'
import { isSameData } from '../../domain/same-data.ts'
import { isTimeOfDay, type TimeOfDay, WEEKDAYS } from '../../domain/schedule/day.ts'
import { allow } from '../allow.ts'
import type { Wisher } from '../deed/wish.ts'
import { recordChange } from '../record-change.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

/** What the form of settings is sent with; nothing in it is believed. */
export interface SettingsForm {
  readonly cardDay: string
  readonly cardTime: string
  readonly ownersByName: boolean
}

/** Working hours, in which a card is read. */
const EARLIEST: TimeOfDay = '07:00'
const LATEST: TimeOfDay = '17:00'

/** Changes how Waymark speaks: when the weekly card goes out and how it names people. Throws `Refusal`. */
export async function changeSettings(
  needs: Surroundings,
  wish: { readonly inspectionId: string; readonly by: Wisher; readonly key: string; readonly form: SettingsForm },
): Promise<InspectionChange> {
  const { inspectionId, by, key, form } = wish
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'look')
  allow(seating, by, 'change settings', 'Only the coordinator changes the settings.')
  const to = readForm(form)
  return recordChange(needs, {
    ...{ inspectionId, by, key },
    decide({ settings }) {
      const from = formOf(settings)
      if (!isSameData(from, to)) return { type: 'settings', from, to }
      throw new Refusal('not possible', 'The settings are so already. Nothing was changed.')
    },
  })
}

/** Monday and names by role are what an absent member means. */
function readForm({ cardDay, cardTime, ownersByName }: SettingsForm): FormSettings {
  const day = WEEKDAYS.slice(0, 5).find((weekday) => weekday === cardDay)
  if (!day)
    throw new Refusal('not possible', 'The weekly card goes out from Monday to Friday. Choose one of these days.')
  if (!isTimeOfDay(cardTime) || cardTime < EARLIEST || cardTime > LATEST) {
    throw new Refusal('not possible', 'The weekly card goes out between 7am and 5pm. Give a time such as 09:00.')
  }
  return { cardTime, ...unlessMonday(day), ...(ownersByName && { ownersByName }) }
}

function unlessMonday(day: Weekday): Pick<FormSettings, 'cardDay'> {
  return day === 'Monday' ? {} : { cardDay: day }
}
