import type { InspectionRequest } from '../../src/services/set-up/draft-inspection.ts'
import { CHANNEL_ID, PEOPLE, SITE_URL, TEAM_ID, TENANT_ID } from './tenant-content.ts'

/** The fictional partnership's inspection, as its coordinator would ask for it. */
export function inspectionRequest(notified: string): InspectionRequest {
  return {
    id: 'glenmarra',
    partnership: 'Glenmarra Health and Social Care Partnership',
    programmeId: 'jias-adults',
    notified,
    siteUrl: SITE_URL,
    library: 'Documents',
    baseFolder: `Joint inspection ${notified.slice(0, 4)}`,
    tenantId: TENANT_ID,
    teamId: TEAM_ID,
    channelId: CHANNEL_ID,
    organiser: PEOPLE.coordinator.mail,
    seats: {
      'inspection-coordinator': { holder: PEOPLE.coordinator.mail, deputy: PEOPLE.deputy.mail },
      'chief-officer': { holder: PEOPLE.chiefOfficer.mail },
      'pir-lead-health': { holder: PEOPLE.pirHealth.mail },
      'pir-lead-council': { holder: PEOPLE.pirCouncil.mail },
      'records-lead-council': { holder: PEOPLE.records.mail },
      'position-statement-lead': { holder: PEOPLE.statement.mail },
      'survey-lead': { holder: PEOPLE.thirdSector.mail },
      observer: { holder: PEOPLE.viewer.mail },
    },
  }
}
