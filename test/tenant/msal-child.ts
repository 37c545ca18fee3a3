import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node'

/** What one of msal's clients is to acquire, each thing given what it needs; run by msal.test.ts. */
export interface MsalTask {
  auth: NodeAuthOptions & { authority: string }
  /** Token of the tab, to act on behalf of the person. */
  assertion?: string
  byCode?: { redirectUri: string; loginHint: string; challenge: string; verifier: string }
}

const SCOPES = ['https://graph.microsoft.com/User.Read']

/** Run as a child, because NODE_EXTRA_CA_CERTS is read only when a process starts. Prints what msal acquired. */
const task = JSON.parse(process.argv[2] ?? '{}') as MsalTask
const knownAuthorities = [new URL(task.auth.authority).host]
const client = new ConfidentialClientApplication({ auth: { ...task.auth, knownAuthorities } })
try {
  console.log(JSON.stringify({ ...(await actAsApp()), ...(await actOnBehalf()), ...(await signIn()) }))
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }))
}

async function actAsApp() {
  const app = await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
  return { app: app?.accessToken }
}

async function actOnBehalf() {
  if (task.assertion === undefined) return {}
  const person = await client.acquireTokenOnBehalfOf({ oboAssertion: task.assertion, scopes: SCOPES })
  return { onBehalf: person?.accessToken, account: person?.account?.name }
}

async function signIn() {
  if (!task.byCode) return {}
  const { redirectUri, loginHint, challenge, verifier } = task.byCode
  const asked = { scopes: SCOPES, redirectUri, loginHint, prompt: 'none', state: 'a state', nonce: 'a nonce' }
  const url = await client.getAuthCodeUrl({ ...asked, codeChallenge: challenge, codeChallengeMethod: 'S256' })
  const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '')
  const code = back.searchParams.get('code') ?? ''
  const redeeming = { code, scopes: SCOPES, redirectUri, codeVerifier: verifier, nonce: asked.nonce }
  const byCode = await client.acquireTokenByCode(redeeming)
  const kept = JSON.parse(client.getTokenCache().serialize()) as { RefreshToken: Record<string, { secret: string }> }
  const refreshToken = Object.values(kept.RefreshToken)[0]?.secret ?? ''
  const refreshed = await client.acquireTokenByRefreshToken({ refreshToken, scopes: SCOPES, forceCache: true })
  const silent =
    byCode.account && (await client.acquireTokenSilent({ account: byCode.account, scopes: SCOPES, forceRefresh: true }))
  return {
    ...{ state: back.searchParams.get('state'), claims: byCode.idTokenClaims, account: byCode.account?.username },
    ...{ byCode: byCode.accessToken, refreshed: refreshed?.accessToken, silent: silent?.accessToken },
  }
}
