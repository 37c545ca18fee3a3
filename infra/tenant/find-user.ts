import type { PersonContent, TenantContent } from './content.ts'
import { signInName } from './person-names.ts'

/** By object id or sign-in name, as Graph addresses a user. */
export function findUser(content: TenantContent, name: string): PersonContent | undefined {
  const wanted = name.toLowerCase()
  return content.people.find(
    (person) => person.id.toLowerCase() === wanted || signInName(content, person).toLowerCase() === wanted,
  )
}

/** By address, as people are invited. */
export function findByAddress(content: TenantContent, address: string): PersonContent | undefined {
  return content.people.find((person) => person.mail.toLowerCase() === address.toLowerCase())
}
