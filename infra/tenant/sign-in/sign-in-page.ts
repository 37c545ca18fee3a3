import type { AppContent, TenantContent } from '../content.ts'
import { signInName } from '../person-names.ts'
import type { SignInRefusal } from './refusal.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center }
  main { width: min(26rem, 100vw - 2rem); padding: 1rem 0 }
  h1 { font-size: 1.25rem; font-weight: 600 }
  ul { list-style: none; margin: 0; padding: 0 }
  li + li { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
  a { display: block; padding: .625rem .5rem; color: inherit; text-decoration: none; border-radius: .25rem }
  a:hover, a:focus-visible { background: color-mix(in srgb, currentColor 8%, transparent) }
  small { display: block; opacity: .8 }`

/** Everybody in the directory; choosing somebody asks again, as one who is signed in. */
export function showPeople(content: TenantContent, app: AppContent, url: URL): Response {
  const people = content.people.map((person) => {
    const again = new URL(url)
    again.searchParams.set('login_hint', signInName(content, person))
    again.searchParams.set('prompt', 'none')
    const address = quote(again.pathname + again.search)
    return `<li><a href="${address}">${quote(person.name)}<small>${quote(person.mail)}</small></a></li>`
  })
  return page(`Sign in to ${app.name}`, `<p>Who are you?</p><ul>${people.join('')}</ul>`)
}

/** Sends the answer on to the app as a form (`response_mode=form_post`). */
export function showPost(redirect: string, parameters: URLSearchParams): Response {
  const fields = [...parameters].map(
    ([name, value]) => `<input type="hidden" name="${quote(name)}" value="${quote(value)}">`,
  )
  const form = `<form method="post" action="${quote(redirect)}">${fields.join('')}<button>Continue</button></form>`
  return page('Signing in', `${form}<script>document.forms[0].submit()</script>`)
}

export function showRefusal(refusal: SignInRefusal): Response {
  return page('Sorry, but we’re having trouble signing you in', `<p>${quote(refusal.message)}</p>`, refusal.status)
}

export function showSignedOut(): Response {
  return page('You signed out of your account', '<p>It is a good idea to close all browser windows.</p>')
}

function page(title: string, body: string, status = 200): Response {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${quote(title)}</title>`
  const html = `<!doctype html><html lang="en-GB"><head>${head}<style>${STYLE}</style></head><body><main><h1>${quote(title)}</h1>${body}</main></body></html>`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-frame-options': 'DENY' }
  return new Response(html, { status, headers })
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function quote(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
