import { isSame, isTrue, itemsOf, toText } from './values.ts'

/** @param right looked at only where it decides */
export function evaluateBinary(operator: string, left: unknown, right: () => unknown): unknown {
  switch (operator) {
    case 'and':
      return isTrue(left) && isTrue(right())
    case 'or':
      return isTrue(left) || isTrue(right())
    case 'eq':
      return isSame(left, right())
    case 'ne':
      return !isSame(left, right())
    case 'ge':
      return Number(left) >= Number(right())
    case 'gt':
      return Number(left) > Number(right())
    case 'in':
      return itemsOf(right()).some((one) => isSame(one, left))
    case 'contains':
    case 'notcontains':
      return itemsOf(left).some((one) => isSame(one, right())) === (operator === 'contains')
    case 'split':
      return split(toText(left), itemsOf(right()))
    case 'join':
      return itemsOf(left).map(toText).join(toText(right()))
    case '+':
      return Array.isArray(left) ? [...left, ...itemsOf(right())] : toText(left) + toText(right())
    default:
      throw new Error(`There is no operator -${operator} here.`)
  }
}

export function evaluateUnary(operator: string, value: unknown): unknown {
  return operator === 'not' ? !isTrue(value) : itemsOf(value).map(toText).join('')
}

/** Into at most so many: the last has the rest. */
function split(text: string, [by, most]: readonly unknown[]): readonly string[] {
  const parts = text.split(new RegExp(toText(by)))
  const pieces = Number(most ?? parts.length)
  return parts.length <= pieces ? parts : [...parts.slice(0, pieces - 1), parts.slice(pieces - 1).join('|')]
}
