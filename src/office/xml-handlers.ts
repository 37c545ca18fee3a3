import type { XmlHandlers } from './read-xml.ts'

export type Attributes = Readonly<Record<string, string>>

/** An attribute's value by its name without prefix; '' where it is not given. */
export function attributeOf(attributes: Attributes, name: string): string {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`))
  return prefixed === undefined ? '' : (attributes[prefixed] ?? '')
}

/** Several readings of the same part at once, all of it. */
export function together(...readings: readonly XmlHandlers[]): XmlHandlers {
  return {
    open: (name, attributes) => {
      for (const reading of readings) reading.open?.(name, attributes)
    },
    text: (text) => {
      for (const reading of readings) reading.text?.(text)
    },
    close: (name) => {
      for (const reading of readings) reading.close?.(name)
    },
  }
}

/** Leaves out what is given once more for older applications (ECMA-376 part 3, 10.2). */
export function withoutFallback({ open, text, close }: XmlHandlers): XmlHandlers {
  let within = 0
  return {
    open(name, attributes) {
      if (name === 'Fallback') within += 1
      if (within === 0) open?.(name, attributes)
    },
    text(piece) {
      if (within === 0) text?.(piece)
    },
    close(name) {
      if (within === 0) close?.(name)
      if (name === 'Fallback') within -= 1
    },
  }
}
