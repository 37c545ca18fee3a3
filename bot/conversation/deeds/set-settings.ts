import { asSeen, formOf } from '../../../src/domain/inspection/inspection-change.ts'
import { allow } from '../../../src/services/allow.ts'
import { see } from '../../../src/services/see.ts'
import { changeSettings } from '../../../src/services/settings/change-settings.ts'
import { settingsCard } from '../../cards/settings-card.ts'
import { toldChange } from '../../telling/told-change.ts'
import type { Command } from '../heard.ts'
import { textOf, type Verb } from './verb.ts'

/** `change settings`: one form with all of them. */
export const setSettings: Command = {
  name: 'change settings',
  example: 'change settings',
  group: 'arrange',
  says: [
    /^(?:change|edit|set|adjust|update)(?: the| our| my)? settings?$/,
    /^(?:change|set|edit|move|adjust)(?: the| our| my)? (?:quiet hours|quiet times?|lead times?|reminder (?:days|times?|settings)|(?:weekly |monday )?card(?: (?:day|time|hour))?|(?:day|time|hour) of the (?:weekly )?card|look ahead)(?: to .+)?$/,
    /^(?:send|post) (?:the |our )?(?:weekly |monday )?card (?:on|at|every) .+$/,
    /^(?:use|show|hide) (?:people by )?(?:names|roles)(?: rather than (?:names|roles))? in (?:the|this|our) channel$/,
  ],
  words: ['change', 'edit', 'settings', 'quiet', 'hours', 'card'],
  changes: true,
  async answer({ look, needs, person }) {
    const { picture } = await look()
    allow(picture, person, 'change settings', 'Only the coordinator changes the settings.')
    const { id, settings } = picture.inspection
    return settingsCard(settings, { inspection: id, key: needs.newId(), seen: asSeen(formOf(settings)) })
  },
}

export const pressSettings: Verb = async (pressed) => {
  const { needs, by, inspectionId, data } = pressed
  const form = {
    ...{ cardDay: textOf(pressed, 'cardDay'), cardTime: textOf(pressed, 'cardTime') },
    ...{ quietTo: textOf(pressed, 'quietTo'), quietFrom: textOf(pressed, 'quietFrom'), lead: textOf(pressed, 'lead') },
    ...{ ownersByName: data.ownersByName === 'true', lookAhead: data.lookAhead === 'true' },
  }
  const [key, seen] = [textOf(pressed, 'key'), textOf(pressed, 'seen')]
  const change = await changeSettings(needs, { inspectionId, by, key, seen, form })
  const sentence = toldChange(await see(needs, inspectionId), change)
  return { sentence, undo: { kind: 'inspection change', id: change.id } }
}
