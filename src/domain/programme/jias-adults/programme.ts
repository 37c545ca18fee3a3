import type { Programme } from '../programme.ts'
import { gaps } from './ambiguities/gaps.ts'
import { inconsistencies } from './ambiguities/inconsistencies.ts'
import { names } from './ambiguities/names.ts'
import { unclearPoints } from './ambiguities/unclear-points.ts'
import { conditions } from './conditions.ts'
import { engagementEntries } from './entries/engagement-entries.ts'
import { notifiedEntries } from './entries/notified-entries.ts'
import { planEntries } from './entries/plan-entries.ts'
import { positionStatementEntries } from './entries/position-statement-entries.ts'
import { recordsEntries } from './entries/records-entries.ts'
import { reportEntries } from './entries/report-entries.ts'
import { sessionsEntries } from './entries/sessions-entries.ts'
import { focusGroups } from './focus-groups.ts'
import { indicators } from './indicators.ts'
import { briefingItems } from './items/briefing-items.ts'
import { engagementItems } from './items/engagement-items.ts'
import { notifiedItems } from './items/notified-items.ts'
import { planItems } from './items/plan-items.ts'
import { positionStatementItems } from './items/position-statement-items.ts'
import { recordsItems } from './items/records-items.ts'
import { reportItems } from './items/report-items.ts'
import { sessionsItems } from './items/sessions-items.ts'
import { obligations } from './obligations.ts'
import { phases } from './phases.ts'
import { phoneSupport } from './phone-support.ts'
import { recipients } from './recipients.ts'
import { checks } from './return-checks.ts'
import { seats } from './seats.ts'
import { sizes } from './sizes.ts'
import { templates } from './templates.ts'
import { unlinkedArtefacts } from './unlinked-artefacts.ts'

/** Joint inspection of adult services in Scotland, as its Partnership Guide tells it week by week. */
export const jiasAdults: Programme = {
  id: 'jias-adults',
  title: 'Joint inspection of adult services',
  version: '1.0',
  inspectors: ['Care Inspectorate', 'Healthcare Improvement Scotland'],
  theme: 'People aged 18 to 64 living with mental illness',
  timeZone: 'Europe/London',
  notifiedBy: 'w01-mon-notification',
  weeks: 35,
  phases,
  conditions,
  seats,
  items: [
    ...notifiedItems,
    ...briefingItems,
    ...engagementItems,
    ...positionStatementItems,
    ...recordsItems,
    ...sessionsItems,
    ...reportItems,
    ...planItems,
  ],
  entries: [
    ...notifiedEntries,
    ...engagementEntries,
    ...positionStatementEntries,
    ...recordsEntries,
    ...sessionsEntries,
    ...reportEntries,
    ...planEntries,
  ],
  obligations,
  templates,
  unlinkedArtefacts,
  recipients,
  phoneSupport,
  focusGroups,
  records: {
    condition: 'records-mode',
    uploads: 'w14-wed-records-uploaded',
    access: 'w14-thu-system-access-live',
    paper: 'w15-mon-paper-records',
  },
  sizes,
  checks,
  indicators,
  ambiguities: [...inconsistencies, ...unclearPoints, ...gaps, ...names],
}
