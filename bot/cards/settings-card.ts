import type { Settings } from '../../src/domain/inspection/inspection.ts'
import { noticeRules } from '../../src/domain/notice/notice-rules.ts'
import { WEEKDAYS } from '../../src/domain/schedule/day.ts'
import type { Reply } from '../teams/turn.ts'
import { confirmCard } from './confirm-card.ts'
import { choiceInput, textInput, timeInput, toggleInput } from './inputs.ts'

/**
 * All that the coordinator sets of how Waymark speaks, in one form.
 * @param key by which it is changed once, however often it is sent
 * @param seen which settings it shows
 */
export function settingsCard(
  { cardDay = 'Monday', cardTime, ownersByName, notices }: Settings,
  data: { readonly inspection: string; readonly key: string; readonly seen: string },
): Reply {
  const rules = noticeRules(notices ? { notices } : {})
  const days = WEEKDAYS.slice(0, 5).map((day) => ({ title: day, value: day }))
  return confirmCard({
    title: 'Settings',
    lines: ['The weekly card and the reminders of this inspection.'],
    fields: [
      choiceInput({ id: 'cardDay', label: 'Day of the weekly card', needed: 'Choose a day.', value: cardDay }, days),
      timeInput({ id: 'cardTime', label: 'Time of the weekly card', needed: 'Give a time.', value: cardTime }),
      toggleInput({
        ...{ id: 'ownersByName', label: 'Owners in the channel', title: 'By name rather than by role' },
        on: ownersByName === true,
      }),
      timeInput({ id: 'quietTo', label: 'No messages before', needed: 'Give a time.', value: rules.quietTo }),
      timeInput({ id: 'quietFrom', label: 'No messages after', needed: 'Give a time.', value: rules.quietFrom }),
      textInput({
        ...{ id: 'lead', label: 'Working days before a deadline at which its owner is reminded' },
        ...{ needed: 'Give numbers such as 5, 2.', value: rules.lead.join(', ') },
      }),
      toggleInput({
        ...{ id: 'lookAhead', label: 'Look-ahead', title: 'On Fridays, say what falls due early next week' },
        on: rules.lookAhead !== null,
      }),
    ],
    ...{ verb: 'settings', button: 'Change the settings' },
    data,
  })
}
