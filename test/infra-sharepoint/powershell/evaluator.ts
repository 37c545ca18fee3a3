import { evaluateBinary, evaluateUnary } from './operators.ts'
import type { Block, Node } from './script-tree.ts'
import { fromItems, itemsOf, keyOf, memberOf, NOTHING, ScriptError, type Thing, toText } from './values.ts'

/** A variable is looked up in whoever calls, and set where one stands. */
export interface Scope {
  readonly own: Map<string, unknown>
  readonly around: Scope | null
}

export interface ScriptBlock {
  readonly block: Block
}

/** Finds values and keeps them in variables. What a statement does the runner knows. */
export abstract class Evaluator {
  /** What a statement puts out. */
  protected abstract run(node: Node, scope: Scope): readonly unknown[]

  protected runBlock(body: Block, scope: Scope): readonly unknown[] {
    return body.flatMap((node) => this.run(node, scope))
  }

  protected value(node: Node, scope: Scope): unknown {
    switch (node.type) {
      case 'variable':
        return this.lookUp(node.name, scope)
      case 'text':
        return node.parts.map((part) => (typeof part === 'string' ? part : toText(this.value(part, scope)))).join('')
      case 'number':
        return node.value
      case 'list':
        return node.items.map((item) => this.value(item, scope))
      case 'gather':
        return this.runBlock(node.body, scope)
      case 'group':
        return node.body.length === 1
          ? this.value(node.body[0] as Node, scope)
          : fromItems(this.runBlock(node.body, scope))
      case 'table':
        return Object.fromEntries(node.entries.map(([key, one]) => [key, this.value(one, scope)]))
      case 'block':
        return { block: node.body } satisfies ScriptBlock
      case 'cast':
        return node.to === 'string[]'
          ? itemsOf(this.value(node.value, scope)).map(toText)
          : this.value(node.value, scope)
      case 'static':
        return escapeXml(toText(this.value(node.given[0] as Node, scope)))
      case 'member':
        return node.given ? this.callMethod(node, scope) : memberOf(this.value(node.of, scope), node.name)
      case 'index':
        return indexed(this.value(node.of, scope), this.value(node.at, scope))
      case 'unary':
        return evaluateUnary(node.operator, this.value(node.value, scope))
      case 'binary':
        return evaluateBinary(node.operator, this.value(node.left, scope), () => this.value(node.right, scope))
      default:
        return fromItems(this.run(node, scope))
    }
  }

  private callMethod({ of, name, given = [] }: Node & { type: 'member' }, scope: Scope): unknown {
    const on = this.value(of, scope) as Thing
    const all = given.map((one) => this.value(one, scope))
    if (name === 'ContainsKey') return keyOf(on, toText(all[0])) !== undefined
    const method = memberOf(on, name) as (...all: readonly unknown[]) => unknown
    return method(...all) ?? NOTHING
  }

  private lookUp(name: string, scope: Scope): unknown {
    if (name === 'true' || name === 'false') return name === 'true'
    if (name === 'null') return null
    for (let one: Scope | null = scope; one; one = one.around) if (one.own.has(name)) return one.own.get(name)
    throw new ScriptError(`The variable '$${name}' cannot be retrieved because it has not been set.`)
  }

  protected assign(to: readonly Node[], what: unknown, scope: Scope): void {
    const [only, ...others] = to
    if (only && others.length === 0) this.assignOne(only, what, scope)
    else for (const [at, one] of to.entries()) this.assignOne(one, itemsOf(what)[at] ?? null, scope)
  }

  private assignOne(to: Node, what: unknown, scope: Scope): void {
    if (to.type === 'variable') scope.own.set(to.name, what)
    else if (to.type === 'index') put(this.value(to.of, scope), toText(this.value(to.at, scope)), what)
    else if (to.type === 'member') put(this.value(to.of, scope), to.name, what)
    else throw new ScriptError('Nothing can be assigned to that.')
  }
}

function put(on: unknown, name: string, what: unknown): void {
  const thing = on as Record<string, unknown>
  thing[keyOf(thing, name) ?? name] = what === NOTHING ? null : what
}

function indexed(on: unknown, at: unknown): unknown {
  if (Array.isArray(on)) return on[Number(at)] ?? null
  const thing = on as Thing
  return thing[keyOf(thing, toText(at)) ?? ''] ?? null
}

/** `[System.Security.SecurityElement]::Escape`: the one method of .NET that the scripts call by its type. */
function escapeXml(text: string): string {
  const escapes = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' }
  return text.replace(/[<>"'&]/g, (character) => escapes[character as keyof typeof escapes])
}
