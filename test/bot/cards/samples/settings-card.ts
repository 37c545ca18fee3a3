import { settingsCard } from '../../../../bot/cards/settings-card.ts'
import { inspectionFor } from '../../../support/inspections.ts'
import { inspectionId, type Samples } from '../samples.ts'

const { settings } = inspectionFor()
const asked = { inspection: inspectionId, key: 'key-1', seen: 'seen-1' }

export const usual: Samples = { 'settings to change': settingsCard(settings, asked) }

export const largest: Samples = {
  'settings to change': settingsCard(
    { ...settings, cardDay: 'Wednesday', ownersByName: true, notices: { lead: [20, 10, 5, 2], lookAhead: null } },
    asked,
  ),
}
