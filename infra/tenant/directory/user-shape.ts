import type { PersonContent, TenantContent } from '../content.ts'
import { givenName, signInName, surname } from '../person-names.ts'

/** What Graph answers of a user without `$select` (graph-docs resources/user). */
export const USER_DEFAULTS = [
  ...['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation'],
  ...['preferredLanguage', 'surname', 'userPrincipalName', 'id'],
]

/** All that is known of a user (contracts: `microsoft.graph.user`). */
export function toUser(content: TenantContent, person: PersonContent): Record<string, unknown> {
  return {
    ...{ id: person.id, displayName: person.name, givenName: givenName(person), surname: surname(person) },
    ...{ mail: person.mail, userPrincipalName: signInName(content, person), jobTitle: person.jobTitle ?? null },
    ...{ businessPhones: [], mobilePhone: null, officeLocation: null, preferredLanguage: 'en-GB' },
    ...{ accountEnabled: true, userType: person.guest ? 'Guest' : 'Member', department: null },
    ...{ mailNickname: person.mail.split('@')[0] ?? '', creationType: person.guest ? 'Invitation' : null },
    ...{ externalUserState: person.guest ? 'Accepted' : null, onPremisesSyncEnabled: null, usageLocation: 'GB' },
    ...{ city: null, state: null, country: null, postalCode: null, streetAddress: null, companyName: null },
    ...{ employeeId: null, employeeType: null, ageGroup: null, deletedDateTime: null, otherMails: [] },
    ...{ proxyAddresses: [`SMTP:${person.mail}`], imAddresses: person.guest ? [] : [person.mail] },
  }
}
