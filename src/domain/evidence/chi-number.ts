/** Ten digits, or six and four with one blank between, standing alone. */
const CANDIDATE = /(?<!\d)(\d{6}) ?(\d{4})(?!\d)/g

/** How many ten-digit numbers in `text` have the form of a CHI number: a date of birth `ddmmyy` and a valid check digit. */
export function countChiNumbers(text: string): number {
  let count = 0
  for (const [, birth = '', rest = ''] of text.matchAll(CANDIDATE))
    if (isDay(birth) && isChecked(birth + rest)) count += 1
  return count
}

/** Stands where a CHI number stood in a text that is kept. */
export const HIDDEN_CHI = '[CHI number]'

/** The same text without any: none is ever kept or shown. */
export function hideChiNumbers(text: string): string {
  return text.replace(CANDIDATE, (found, birth: string, rest: string) =>
    isDay(birth) && isChecked(birth + rest) ? HIDDEN_CHI : found,
  )
}

/** Modulus 11 over all ten digits, weighted 10 down to 1, as in every NHS number. */
function isChecked(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < 10; place += 1) sum += Number(digits[place]) * (10 - place)
  return sum % 11 === 0
}

/** `ddmmyy`. The century is not told: 1900 had no 29 February, 2000 had one. */
function isDay(digits: string): boolean {
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))]
  const longest = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= longest
}
