import { expect, test } from 'vitest'
import { describeTenant, ROSS, startForTest } from './tenant-under-test.ts'
import { askAuthorize, authorizeWish, followBack, REDIRECTS, SPA, WEB } from './token-endpoint.ts'

const open = () =>
  startForTest({ content: describeTenant({ app: { name: 'A <b>bold</b> app', redirects: REDIRECTS } }) })

test('a page lets one choose who one is, and the choice leads back with a code and the state', async () => {
  const tenant = await open()
  const page = await askAuthorize(tenant, { prompt: null, login_hint: null })
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html).toContain('A &lt;b&gt;bold&lt;/b&gt; app')
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => String(link).replaceAll('&amp;', '&'))
  expect(links).toHaveLength(3)
  const back = await followBack(await tenant.request(String(links[1])))
  expect(back.origin + back.pathname).toBe(WEB.uri)
  expect(back.searchParams.get('state')).toBe('a state')
  expect(back.searchParams.get('code')).toMatch(/^.{40,}$/)
})

test.each([
  ['by sign-in name', 'ross_health.example#EXT#@northmoor.example'],
  ['by address', ROSS.mail],
  ['by id', ROSS.id],
])('whoever is named %s is answered for at once', async (_how, login_hint) => {
  const back = await followBack(await askAuthorize(await open(), { login_hint }))
  expect(back.searchParams.get('code')).not.toBeNull()
})

test('the answer comes in the query, the fragment or a form', async () => {
  const tenant = await open()
  const back = await followBack(await askAuthorize(tenant, { response_mode: 'fragment', redirect_uri: SPA.uri }))
  expect(back.search).toBe('')
  expect(new URLSearchParams(back.hash.slice(1)).get('state')).toBe('a state')
  const form = await askAuthorize(tenant, { response_mode: 'form_post', state: '"><script>' })
  const html = await form.text()
  expect(html).toContain(`action="${WEB.uri}"`)
  expect(html).toMatch(/name="code" value="[^"]{40,}"/)
  expect(html).toContain('name="state" value="&quot;&gt;&lt;script&gt;"')
})

test('a program on a person’s machine is found at any port of its loopback address', async () => {
  const tenant = await open()
  const back = await followBack(await askAuthorize(tenant, { redirect_uri: 'http://localhost:51234' }))
  expect(back.origin).toBe('http://localhost:51234')
  expect((await askAuthorize(tenant, { redirect_uri: 'http://localhost:51234/elsewhere' })).status).toBe(400)
})

test.each([
  ['an address that is not registered', { redirect_uri: 'https://evil.example/' }, 'AADSTS50011'],
  ['an unknown app', { client_id: 'nobody' }, 'AADSTS700016'],
  ['no app', { client_id: null }, 'AADSTS900144'],
  ['an unknown way to answer', { response_mode: 'web_message' }, 'AADSTS70007'],
])('%s leads nowhere: the person is told', async (_what, wish, code) => {
  const answer = await askAuthorize(await open(), wish)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('location')).toBeNull()
  expect(await answer.text()).toContain(code)
})

test.each([
  ['nobody is named', { login_hint: null }, 'login_required', 'AADSTS50058'],
  ['a stranger is named', { login_hint: 'stranger@elsewhere.example' }, 'login_required', 'AADSTS50058'],
  ['another kind of answer', { response_type: 'id_token' }, 'unsupported_response_type', 'AADSTS700054'],
  ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request', 'AADSTS9002313'],
  ['a challenge of the wrong size', { code_challenge: 'short' }, 'invalid_request', 'AADSTS501491'],
  ['an unknown prompt', { prompt: 'whatever' }, 'invalid_request', 'AADSTS90023'],
  ['a page without a challenge', { redirect_uri: SPA.uri, code_challenge: null }, 'invalid_request', 'AADSTS9002325'],
  ['no scope', { scope: null }, 'invalid_request', 'AADSTS900144'],
  ['two resources', { scope: 'User.Read api://northmoor/access_as_user' }, 'invalid_request', 'AADSTS28000'],
  ['an unknown resource', { scope: 'https://elsewhere.example/Read' }, 'invalid_resource', 'AADSTS500011'],
  ['a permission without consent', { scope: 'Mail.Read' }, 'consent_required', 'AADSTS65001'],
])('when %s, the app is told', async (_what, wish, error, code) => {
  const content = describeTenant({ app: { redirects: REDIRECTS, exposedApi: 'api://northmoor' } })
  const back = await followBack(await askAuthorize(await startForTest({ content }), wish))
  expect(back.searchParams.get('error')).toBe(error)
  expect(back.searchParams.get('error_description')).toContain(`${code}: `)
  expect(back.searchParams.get('state')).toBe(authorizeWish.state)
})

test('an app that nobody consented to gets no code, not even by the page', async () => {
  const tenant = await startForTest({ content: describeTenant({ app: { redirects: REDIRECTS, consented: false } }) })
  for (const prompt of ['none', null]) {
    const back = await followBack(await askAuthorize(tenant, { prompt }))
    expect(back.searchParams.get('error')).toBe('consent_required')
  }
})
