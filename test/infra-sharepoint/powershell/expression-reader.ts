import type { Block, Node, Word } from './script-tree.ts'
import { TextReader } from './text-reader.ts'

export const WORD = /[A-Za-z_][\w]*(?:-[A-Za-z]\w*)*/y
export const NAME = /[A-Za-z_]\w*/y
export const LINES = /(?:\s|;|#[^\n]*|<#[\s\S]*?#>)*/y
/** From the loosest to the tightest; within one from left to right. */
const BINARY = [['and', 'or'], ['eq', 'ne', 'ge', 'gt', 'in', 'contains', 'notcontains', 'split', 'join'], ['+']]

/** What has a value: pipelines, commands and expressions. What a statement is the reader of a script knows. */
export abstract class ExpressionReader extends TextReader {
  /** Statements up to the brace or parenthesis that closes them, which is left. */
  protected abstract block(): Block

  protected braces(): Block {
    this.match(LINES)
    this.need('{')
    const body = this.block()
    this.need('}')
    return body
  }

  protected pipeline(): Node {
    const steps = [this.step()]
    while (this.take('|')) {
      this.match(LINES)
      steps.push(this.step())
    }
    const [only] = steps
    return only && steps.length === 1 ? only : { type: 'pipeline', steps }
  }

  private step(): Node {
    this.space()
    if (this.take('&')) return { type: 'command', name: this.primary(), words: this.words() }
    const name = this.match(WORD)
    return name === undefined ? this.expression() : { type: 'command', name, words: this.words() }
  }

  private words(): readonly Word[] {
    const found: Word[] = []
    for (;;) {
      this.space()
      if (this.at >= this.text.length || /[|;)}\n]/.test(this.text[this.at] as string)) return found
      const parameter = this.match(/-[A-Za-z]\w*/y)
      if (parameter !== undefined) found.push({ parameter: parameter.slice(1) })
      else found.push({ value: this.argument() })
    }
  }

  private argument(): Node {
    const bare = this.match(/[A-Za-z0-9_][\w.-]*/y)
    if (bare === undefined) return this.comma()
    return /^\d+$/.test(bare) ? { type: 'number', value: Number(bare) } : { type: 'text', parts: [bare] }
  }

  private expression(level = 0): Node {
    const operators = BINARY[level]
    if (!operators) return this.comma()
    let left = this.expression(level + 1)
    for (;;) {
      this.space()
      const back = this.at
      const operator = this.match(/-[A-Za-z]+|\+/y)
        ?.replace('-', '')
        .toLowerCase()
      if (operator === undefined || !operators.includes(operator)) {
        this.at = back
        return left
      }
      this.match(LINES)
      left = { type: 'binary', operator, left, right: this.expression(level + 1) }
    }
  }

  private comma(): Node {
    const items = [this.unary()]
    while (this.take(',')) {
      this.match(LINES)
      items.push(this.unary())
    }
    const [only] = items
    return only && items.length === 1 ? only : { type: 'list', items }
  }

  protected unary(): Node {
    this.space()
    const operator = this.match(/-(?:not|join)\b/iy)
    if (operator !== undefined) return { type: 'unary', operator: operator.slice(1).toLowerCase(), value: this.unary() }
    const cast = this.match(/\[[\w.]+(?:\[\])?\](?!::)/y)
    if (cast !== undefined) return { type: 'cast', to: cast.slice(1, -1).toLowerCase(), value: this.unary() }
    return this.primary()
  }

  protected primary(): Node {
    this.space()
    let node = this.simple()
    for (;;) {
      if (this.text[this.at] === '.' && /[A-Za-z_]/.test(this.text[this.at + 1] ?? '')) {
        this.at += 1
        const name = this.match(NAME) as string
        node =
          this.text[this.at] === '('
            ? { type: 'member', of: node, name, given: this.given() }
            : { type: 'member', of: node, name }
      } else if (this.text[this.at] === '[') {
        this.at += 1
        node = { type: 'index', of: node, at: this.expression() }
        this.need(']')
      } else return node
    }
  }

  private given(): readonly Node[] {
    this.need('(')
    if (this.take(')')) return []
    const all = this.expression()
    this.need(')')
    return all.type === 'list' ? all.items : [all]
  }

  private simple(): Node {
    if (this.text.startsWith("@'\n", this.at)) return this.hereString()
    if (this.text[this.at] === "'")
      return {
        type: 'text',
        parts: [(this.match(/'(?:''|[^'])*'/y) ?? this.fail("'")).slice(1, -1).replaceAll("''", "'")],
      }
    if (this.text[this.at] === '"') return this.quoted()
    const number = this.match(/\d+/y)
    if (number !== undefined) return { type: 'number', value: Number(number) }
    if (this.take('@{')) return this.table()
    if (this.take('@(')) return { type: 'gather', body: this.closed() }
    if (this.take('$(')) return { type: 'gather', body: this.closed() }
    if (this.take('(')) return { type: 'group', body: this.closed() }
    if (this.take('$')) return { type: 'variable', name: (this.match(NAME) ?? this.fail('a name')).toLowerCase() }
    if (this.text[this.at] === '{') return { type: 'block', body: this.braces() }
    if (this.text[this.at] === '[') return this.staticCall()
    return this.fail('a value')
  }

  private closed(): Block {
    const body = this.block()
    this.need(')')
    return body
  }

  private hereString(): Node {
    this.at += 3
    const end = this.text.indexOf("\n'@", this.at)
    if (end < 0) this.fail("'@")
    const content = this.text.slice(this.at, end)
    this.at = end + 3
    return { type: 'text', parts: [content] }
  }

  private quoted(): Node {
    this.at += 1
    const parts: (string | Node)[] = []
    while (this.text[this.at] !== '"') {
      const piece = this.match(/(?:[^"$]|\$(?![\w(]))+/y)
      if (piece !== undefined) parts.push(piece)
      else if (this.take('$(')) parts.push({ type: 'gather', body: this.closed() })
      else if (this.text[this.at] === '$') {
        this.at += 1
        parts.push({ type: 'variable', name: (this.match(NAME) ?? this.fail('a name')).toLowerCase() })
      } else this.fail('"')
    }
    this.at += 1
    return { type: 'text', parts }
  }

  private table(): Node {
    const entries: (readonly [string, Node])[] = []
    for (this.match(LINES); !this.take('}'); this.match(LINES)) {
      const key = this.match(NAME) ?? this.fail('a key')
      this.need('=')
      entries.push([key, this.pipeline()])
    }
    return { type: 'table', entries }
  }

  private staticCall(): Node {
    const of = (this.match(/\[[\w.]+\]/y) ?? this.fail('a type')).slice(1, -1)
    this.need('::')
    const method = this.match(NAME) ?? this.fail('a method')
    return { type: 'static', of, method, given: this.given() }
  }
}
