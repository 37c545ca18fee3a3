import { createHash, randomBytes } from 'node:crypto'
import { decodeProtectedHeader, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { AppContent, PersonContent, TenantContent } from '../content.ts'
import { deriveId } from '../kernel/derive-id.ts'
import { type KeyRing, openKeyRing } from '../kernel/keys.ts'
import type { Settings } from '../kernel/settings.ts'
import type { Proof, Tokens } from '../kernel/tokens.ts'
import { givenName, signInName, surname } from '../person-names.ts'

export const GRAPH = 'https://graph.microsoft.com'
export const BOT_FRAMEWORK = 'https://api.botframework.com'
/** The Graph resource's own app id, which tokens may name instead of its address. */
export const GRAPH_APP = '00000003-0000-0000-c000-000000000000'

/** Microsoft's own web client of Teams, which asks for a tab's token, and its Office client, in which people work with files. */
const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4a-75ee78787346'
const OFFICE_CLIENT = 'd3590ed6-52b3-4102-aeff-aad2292ab01c'
const OFFICE_SCOPES =
  'Calendars.ReadWrite ChannelMessage.Read.All Files.ReadWrite.All Group.Read.All Sites.ReadWrite.All User.Read.All'

const LIFETIME_S = 3599

export function createTokens(settings: Settings, content: TenantContent, signInUrl: string): Tokens {
  const keys = openKeyRing(settings, 'signInKeys')
  const botKeys = openKeyRing(settings, 'botFrameworkKeys')
  const tid = content.tenantId
  const issuer = `${signInUrl}/${tid}/v2.0`
  const v1 = { iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0' }
  const v2 = { iss: issuer, tid, ver: '2.0' }
  const asPerson = (appid: string, person: PersonContent, scp: string, appidacr: Proof) => {
    const client = { aud: GRAPH, appid, appidacr, idtyp: 'user', scp, acr: '1', amr: ['pwd'] }
    return sign(keys, { ...v1, ...client, ...personClaims(person, appid), ...namesOfPerson(content, person) })
  }
  const forApi = (app: AppContent, person: PersonContent, azp: string, azpacr: Proof, scp: string) => {
    // A v2 token names the API by its app id, whatever address it was asked for by.
    const client = { aud: app.appId, azp, azpacr, scp }
    return { ...v2, ...client, ...personClaims(person, app.appId), preferred_username: person.mail }
  }
  return {
    ...{ issuer, keys, botKeys },
    forApp: (app, resource, proof) => sign(keys, { ...v1, aud: resource, ...appClaims(app, resource, proof) }),
    forAppAsPerson: (app, person, scopes, proof = '1') => asPerson(app.appId, person, scopes.join(' '), proof),
    forOwnApi: (app, person, scopes, proof) => sign(keys, forApi(app, person, app.appId, proof, scopes.join(' '))),
    forPerson: (person) => asPerson(OFFICE_CLIENT, person, OFFICE_SCOPES, '0'),
    forTab: (app, person, lifetime) =>
      sign(keys, forApi(app, person, TEAMS_WEB_CLIENT, '0', 'access_as_user'), lifetime),
    forChannel: (app, serviceUrl) => sign(botKeys, { iss: BOT_FRAMEWORK, aud: app.appId, serviceurl: serviceUrl }),
    forIdentity: (app, person, openId, nonce) =>
      sign(keys, { ...v2, aud: app.appId, ...identityClaims(person, app.appId, openId), ...(nonce && { nonce }) }),
    verify: (token, audiences) => verify(keys, token, audiences, [v1.iss, v2.iss]),
    publishBotKeys: () => botKeys.publish().map((key) => ({ ...key, endorsements: ['msteams'] })),
  }
}

function sign(keys: KeyRing, claims: JWTPayload, lifetime: number = LIFETIME_S): Promise<string> {
  const { kid, privateKey } = keys.current()
  const now = Math.floor(Date.now() / 1000)
  const header = { alg: 'RS256', typ: 'JWT', kid, x5t: kid }
  const times = { iat: now, nbf: now, exp: now + lifetime }
  const uti = randomBytes(16).toString('base64url')
  return new SignJWT({ ...claims, ...times, uti }).setProtectedHeader(header).sign(privateKey)
}

async function verify(keys: KeyRing, token: string, audience: string[], issuer: string[]): Promise<JWTPayload> {
  const key = keys.find(decodeProtectedHeader(token).kid)
  if (!key) throw new Error('The token is signed with a key that is not ours.')
  const { payload } = await jwtVerify(token, key.publicKey, { audience, issuer, algorithms: ['RS256'] })
  return payload
}

function appClaims(app: AppContent, resource: string, acr: string): JWTPayload {
  const oid = deriveId(`service principal ${app.appId}`)
  const roles = resource !== BOT_FRAMEWORK && app.roles.length > 0 ? { roles: app.roles } : {}
  return { appid: app.appId, app_displayname: app.name, appidacr: acr, idtyp: 'app', oid, sub: oid, ...roles }
}

function personClaims(person: PersonContent, appId: string) {
  const sub = createHash('sha256').update(`${person.id} ${appId}`).digest('base64url')
  return { oid: person.id, name: person.name, acct: person.guest ? 1 : 0, sub }
}

/** How a v1 token names a person: a guest by the sign-in name that the tenant made for them. */
function namesOfPerson(content: TenantContent, person: PersonContent): JWTPayload {
  const upn = signInName(content, person)
  return { upn, unique_name: person.mail, given_name: givenName(person), family_name: surname(person) }
}

function identityClaims(person: PersonContent, appId: string, openId: string[]): JWTPayload {
  const { sub, oid, name } = personClaims(person, appId)
  const profile = openId.includes('profile') ? { oid, name, preferred_username: person.mail } : {}
  return { sub, ...profile, ...(openId.includes('email') && { email: person.mail }) }
}
