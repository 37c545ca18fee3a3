import { ExpressionReader, LINES, NAME, WORD } from './expression-reader.ts'
import type { Block, Node, Parameter } from './script-tree.ts'

const KEYWORDS = ['function', 'if', 'foreach', 'switch', 'try', 'return', 'throw', 'continue', 'param']

export interface Script {
  readonly parameters: readonly Parameter[]
  readonly body: Block
}

/** Reads a script whole; throws where it is none, or uses more of the language than is known here. */
export function readScript(text: string): Script {
  return new ScriptReader(text).readAll()
}

class ScriptReader extends ExpressionReader {
  private readonly parameters: Parameter[] = []

  readAll(): Script {
    return { body: this.block(true), parameters: this.parameters }
  }

  protected block(isWhole = false): Block {
    const nodes: Node[] = []
    for (;;) {
      this.match(LINES)
      if (this.at >= this.text.length) return isWhole ? nodes : this.fail('}')
      if (this.text[this.at] === '}' || this.text[this.at] === ')') return isWhole ? this.fail('a statement') : nodes
      const node = this.statement()
      if (node) nodes.push(node)
    }
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
}
