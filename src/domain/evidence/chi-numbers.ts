/** Day, month, year, then four digits, printed in one or with a gap after the sixth. */
const TEN_DIGITS = /(?<!\d)\d{6}[ -]?\d{4}(?!\d)/g

/** Weights of the first nine digits (Public Health Scotland: Community Health Index, modulus 11). */
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2]

/** How many numbers in a text are such as Scotland's health service gives to people. */
export function countChiNumbers(text: string): number {
  return [...text.matchAll(TEN_DIGITS)].filter(([number]) => isChiNumber(number.replace(/\D/, ''))).length
}

function isChiNumber(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (day < 1 || day > 31 || month < 1 || month > 12) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}
