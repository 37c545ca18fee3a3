import { ConfidentialClientApplication } from '@azure/msal-node'

/** Run as a child, because NODE_EXTRA_CA_CERTS is read only when a process starts. Prints what msal acquired. */
const [asked] = process.argv.slice(2)
const { authority, clientId, clientSecret, assertion } = JSON.parse(asked ?? '{}') as Record<string, string>
const knownAuthorities = [new URL(authority ?? '').host]
const auth = {
  authority: authority ?? '',
  clientId: clientId ?? '',
  clientSecret: clientSecret ?? '',
  knownAuthorities,
}
const client = new ConfidentialClientApplication({ auth })
try {
  const app = await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
  const scopes = ['https://graph.microsoft.com/User.Read']
  const person = await client.acquireTokenOnBehalfOf({ oboAssertion: assertion ?? '', scopes })
  console.log(JSON.stringify({ app: app?.accessToken, person: person?.accessToken, account: person?.account?.name }))
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }))
}
