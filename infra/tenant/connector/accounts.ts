import type { PersonContent, TenantContent } from '../content.ts'
import { givenName, signInName, surname } from '../person-names.ts'
import { userId } from './identities.ts'

/** A person as Teams names them to a bot (botframework-connector, `TeamsChannelAccount`). */
export function toAccount(content: TenantContent, appId: string, person: PersonContent) {
  return {
    id: userId(appId, person.id),
    name: person.name,
    aadObjectId: person.id,
    givenName: givenName(person),
    surname: surname(person),
    email: person.mail,
    userPrincipalName: signInName(content, person),
    tenantId: person.tenantId ?? content.tenantId,
    userRole: person.guest ? 'guest' : 'user',
  }
}
