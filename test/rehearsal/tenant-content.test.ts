import { expect, test } from 'vitest'
import { tenantContent } from '../../infra/rehearsal/tenant-content.ts'

const { people } = tenantContent('http://127.0.0.1:23000')

test.each(['coordinator', 'deputy', 'contributor', 'leader', 'viewer'])('somebody is a %s', (role) => {
  expect(people.map((person) => person.role)).toContain(role)
})

test('every role is in words, some are guests and most are not, and all have names of their own', () => {
  expect(people.every(({ role }) => /^[a-z]+$/.test(role))).toBe(true)
  const guests = people.filter(({ guest }) => guest).length
  expect([guests > 0, guests < people.length / 2]).toEqual([true, true])
  for (const member of ['id', 'name', 'mail'] as const)
    expect(new Set(people.map((person) => person[member])).size).toBe(people.length)
})
