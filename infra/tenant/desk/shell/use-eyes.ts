import { useState } from 'react'
import type { Person } from '../api/shapes.ts'

const key = 'desk.person'

/** Whose eyes the desk is looked through, kept in the browser; at first the coordinator's. */
export const useEyes = (people: Person[]): [Person, (id: string) => void] => {
  const [id, setId] = useState(() => localStorage.getItem(key))
  const person = people.find((each) => each.id === id) ?? people.find(({ role }) => role === 'coordinator') ?? people[0]
  if (person === undefined) throw new Error('The tenant has no people.')
  const choose = (chosen: string) => {
    localStorage.setItem(key, chosen)
    setId(chosen)
  }
  return [person, choose]
}
