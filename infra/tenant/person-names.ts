import type { PersonContent, TenantContent } from './content.ts'

/** The sign-in name: a guest's is made of their own address and this tenant's domain, as Entra does. */
export function signInName(content: Pick<TenantContent, 'domain'>, person: PersonContent): string {
  return person.guest ? `${person.mail.replace('@', '_')}#EXT#@${content.domain}` : person.mail
}

export function givenName(person: PersonContent): string {
  return person.name.split(' ').slice(0, -1).join(' ')
}

export function surname(person: PersonContent): string {
  return person.name.split(' ').at(-1) ?? ''
}
