import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { encodingOf } from './text-encoding.ts'
import { Unread } from './unread.ts'

/** What a part of XML is read for. Names come without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** Nothing further on is of interest. */
  readonly enough?: () => boolean
}

export type XmlLimits = Pick<Limits, 'tags' | 'token' | 'depth' | 'attributes'>

/** Reads a part of a package; one that is not there is empty. @throws Unread where it is not XML, or is built to cost too much */
export async function readXml(
  from: Pick<Package, 'has' | 'read' | 'spent'>,
  name: string,
  handlers: XmlHandlers,
  limits: XmlLimits,
): Promise<void> {
  if (!from.has(name)) return
  const xml = parseXml(handlers, limits, from.spent)
  await from.read(name, xml.write)
  xml.end()
}

/** Well-formed XML without a document type: so without entities of its own, as OPC asks (ECMA-376 part 2). */
function parseXml(handlers: XmlHandlers, limits: XmlLimits, spent: Package['spent']) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const cost = guardCost(parser, limits, spent)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let finished = false
  parser.on('doctype', () => {
    throw new Unread('damaged')
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    cost.opened()
    handlers.open?.(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    cost.closed()
    handlers.close?.(withoutPrefix(name))
  })
  const hear = (text: string) => {
    cost.heard()
    handlers.text?.(text)
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  return {
    /** Whether more is wanted. */
    write(chunk: Uint8Array): boolean {
      decoder ??= new TextDecoder(encodingOf(chunk))
      const text = decoder.decode(chunk, { stream: true })
      parser.write(text)
      cost.written(text.length)
      finished = handlers.enough?.() ?? false
      return !finished
    },
    end(): void {
      if (finished) return
      parser.write(decoder?.decode() ?? '').close()
    },
  }
}

/** XML can be built to fill the memory of whoever reads it: by depth, by attributes, by one word without end. */
function guardCost(parser: Pick<SaxesParser, 'on'>, limits: XmlLimits, spent: Package['spent']) {
  let silent = 0
  let depth = 0
  let attributes = 0
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.attributes) throw new Unread('too large')
  })
  return {
    opened() {
      attributes = 0
      silent = 0
      depth += 1
      spent.tags += 1
      if (depth > limits.depth || spent.tags > limits.tags) throw new Unread('too large')
    },
    closed() {
      silent = 0
      depth -= 1
    },
    heard() {
      silent = 0
    },
    written(length: number) {
      silent += length
      if (silent > limits.token) throw new Unread('too large')
    },
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
