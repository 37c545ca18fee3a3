import { badRequest } from '../kernel/errors.ts'

const LONGEST = 32

/** SharePoint's internal name for what somebody calls a column: `Due date` is `Due_x0020_date`, cut at 32 characters. */
export function encodeColumnName(given: unknown): string {
  if (typeof given !== 'string' || given.trim() === '') throw badRequest('A column needs a name.')
  const encoded = [...given].map((letter, index) => (isPlain(letter, index) ? letter : encode(letter))).join('')
  return encoded.slice(0, LONGEST)
}

function isPlain(letter: string, index: number): boolean {
  return index === 0 ? /[A-Za-z_]/.test(letter) : /\w/.test(letter)
}

function encode(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index))
  return units.map((unit) => `_x${unit.toString(16).padStart(4, '0')}_`).join('')
}
