import type { Block, Node, Parameter, Word } from './script-tree.ts'
import { TextReader } from './text-reader.ts'

const WORD = /[A-Za-z_][\w]*(?:-[A-Za-z]\w*)*/y
const NAME = /[A-Za-z_]\w*/y
const KEYWORDS = ['function', 'if', 'foreach', 'switch', 'try', 'return', 'throw', 'continue', 'param']
/** From the loosest to the tightest; within one from left to right. */
const BINARY = [['and', 'or'], ['eq', 'ne', 'ge', 'gt', 'in', 'contains', 'notcontains', 'split', 'join'], ['+']]
const LINES = /(?:\s|;|#[^\n]*|<#[\s\S]*?#>)*/y

export interface Script {
  readonly parameters: readonly Parameter[]
  readonly body: Block
}

/** Reads a script whole; throws where it is none, or uses more of the language than is known here. */
export function readScript(text: string): Script {
  return new ScriptReader(text).readAll()
}

class ScriptReader extends TextReader {
  private readonly parameters: Parameter[] = []

  readAll(): Script {
    return { body: this.block(true), parameters: this.parameters }
  }

  private block(isWhole = false): Block {
    const nodes: Node[] = []
    for (;;) {
      this.match(LINES)
      if (this.at >= this.text.length) return isWhole ? nodes : this.fail('}')
      if (this.text[this.at] === '}' || this.text[this.at] === ')') return isWhole ? this.fail('a statement') : nodes
      const node = this.statement()
      if (node) nodes.push(node)
    }
  }

  private braces(): Block {
    this.match(LINES)
    this.need('{')
    const body = this.block()
    this.need('}')
    return body
  }

  /** `null` for what only declares. */
  private statement(): Node | null {
    const start = this.at
    if (this.text[this.at] === '[' && /\[CmdletBinding\(/y.test(this.text.slice(this.at, this.at + 15))) {
      this.match(/\[CmdletBinding\([^)]*\)\]/y)
      return null
    }
    const word = this.match(NAME)?.toLowerCase()
    if (word !== undefined && KEYWORDS.includes(word) && this.text[this.at] !== '-') return this.keyword(word)
    this.at = start
    const value = this.pipeline()
    if (!this.take('=')) return value
    const to = value.type === 'list' ? value.items : [value]
    this.match(LINES)
    return { type: 'assign', to, value: this.statement() ?? this.fail('a value') }
  }

  private keyword(word: string): Node | null {
    if (word === 'param') {
      this.need('(')
      this.parameters.push(...this.parametersUpTo(')'))
      return null
    }
    if (word === 'function') {
      this.space()
      const name = this.match(WORD) ?? this.fail('a name')
      const own = this.take('(') ? this.parametersUpTo(')') : []
      return { type: 'function', name, parameters: own, body: this.braces() }
    }
    if (word === 'if') return this.condition()
    if (word === 'foreach') {
      this.need('(')
      this.need('$')
      const name = this.match(NAME) ?? this.fail('a name')
      this.need('in')
      const over = this.pipeline()
      this.need(')')
      return { type: 'foreach', name, over, body: this.braces() }
    }
    if (word === 'switch') return this.choice()
    if (word === 'try') {
      const body = this.braces()
      this.match(LINES)
      this.need('catch')
      return { type: 'try', body, fallback: this.braces() }
    }
    if (word === 'continue') return { type: 'continue' }
    this.space()
    const isBare = /[;}\n]/.test(this.text[this.at] ?? '\n')
    return { type: word as 'return' | 'throw', value: isBare ? null : this.pipeline() }
  }

  private condition(): Node {
    const ways: { when: Node | null; body: Block }[] = []
    for (let when: Node | null = this.inParentheses(); ; when = this.inParentheses()) {
      ways.push({ when, body: this.braces() })
      const back = this.at
      this.match(LINES)
      if (this.take('elseif')) continue
      if (this.take('else')) ways.push({ when: null, body: this.braces() })
      else this.at = back
      return { type: 'if', ways }
    }
  }

  private inParentheses(): Node {
    this.need('(')
    const value = this.pipeline()
    this.need(')')
    return value
  }

  private choice(): Node {
    const on = this.inParentheses()
    this.match(LINES)
    this.need('{')
    const ways: { is: Node; body: Block }[] = []
    for (this.match(LINES); !this.take('}'); this.match(LINES)) ways.push({ is: this.primary(), body: this.braces() })
    return { type: 'switch', on, ways }
  }

  private parametersUpTo(end: string): readonly Parameter[] {
    const own: Parameter[] = []
    let isSwitch = false
    for (this.match(LINES); !this.take(end); this.match(LINES)) {
      if (this.take(',')) isSwitch = false
      else if (this.text[this.at] === '[') isSwitch = /^\[switch\]/i.test(this.attribute()) || isSwitch
      else {
        this.need('$')
        const name = this.match(NAME) ?? this.fail('a name')
        own.push({ name, isSwitch, value: this.take('=') ? this.unary() : null })
      }
    }
    return own
  }

  private attribute(): string {
    return this.match(/\[\w[\w.]*(?:\([^)]*\))?(?:\[\])?\]/y) ?? this.fail('a type')
  }

  private pipeline(): Node {
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

  private unary(): Node {
    this.space()
    const operator = this.match(/-(?:not|join)\b/iy)
    if (operator !== undefined) return { type: 'unary', operator: operator.slice(1).toLowerCase(), value: this.unary() }
    const cast = this.match(/\[[\w.]+(?:\[\])?\](?!::)/y)
    if (cast !== undefined) return { type: 'cast', to: cast.slice(1, -1).toLowerCase(), value: this.unary() }
    return this.primary()
  }

  private primary(): Node {
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
