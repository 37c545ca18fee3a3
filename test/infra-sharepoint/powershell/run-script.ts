import { Evaluator, type Scope, type ScriptBlock } from './evaluator.ts'
import type { Script } from './read-script.ts'
import type { Block, Node, Parameter, Word } from './script-tree.ts'
import { fromItems, isSame, isTrue, itemsOf, ScriptError, toText } from './values.ts'

/** Arguments by their names, without dash and in lower case; those without a name in their order. */
export interface Given {
  readonly named: ReadonlyMap<string, unknown>
  readonly placed: readonly unknown[]
}

/** @param input what comes through the pipe @param run runs a script block for one item of it */
export type Cmdlet = (
  given: Given,
  input: readonly unknown[],
  run: (block: unknown, item: unknown) => unknown,
) => readonly unknown[]

export interface Running {
  /** By name in lower case. */
  readonly cmdlets: ReadonlyMap<string, Cmdlet>
  readonly variables: Readonly<Record<string, unknown>>
}

class Leave extends Error {
  readonly items: readonly unknown[] | null

  /** @param items `null`: the next turn of a loop */
  constructor(items: readonly unknown[] | null) {
    super('left')
    this.items = items
  }
}

/** Runs a script as PowerShell would, its variables' reach included. Throws `ScriptError`, and what a cmdlet throws. */
export function runScript(script: Script, running: Running, given: Readonly<Record<string, unknown>>): void {
  new Runner(running.cmdlets).runAll(script, running.variables, given)
}

class Runner extends Evaluator {
  private readonly functions = new Map<string, { readonly parameters: readonly Parameter[]; readonly body: Block }>()
  private readonly cmdlets: Running['cmdlets']

  constructor(cmdlets: Running['cmdlets']) {
    super()
    this.cmdlets = cmdlets
  }

  runAll(
    { parameters, body }: Script,
    variables: Running['variables'],
    given: Readonly<Record<string, unknown>>,
  ): void {
    const top: Scope = { own: new Map(Object.entries(variables)), around: null }
    this.bind(parameters, { named: new Map(Object.entries(given)), placed: [] }, top)
    this.runBlock(body, top)
  }

  protected run(node: Node, scope: Scope): readonly unknown[] {
    switch (node.type) {
      case 'function':
        this.functions.set(node.name.toLowerCase(), node)
        return []
      case 'assign':
        this.assign(node.to, this.value(node.value, scope), scope)
        return []
      case 'if': {
        const way = node.ways.find(({ when }) => when === null || isTrue(this.value(when, scope)))
        return way ? this.runBlock(way.body, scope) : []
      }
      case 'foreach':
        return itemsOf(this.value(node.over, scope)).flatMap((item) => this.turn(node, item, scope))
      case 'switch': {
        const on = this.value(node.on, scope)
        return node.ways.flatMap(({ is, body }) =>
          isSame(on, this.value(is, scope)) ? this.runBlock(body, scope) : [],
        )
      }
      case 'try':
        return this.attempt(node, scope)
      case 'return':
        throw new Leave(node.value ? this.run(node.value, scope) : [])
      case 'continue':
        throw new Leave(null)
      case 'throw':
        throw new ScriptError(toText(node.value && this.value(node.value, scope)))
      case 'pipeline':
        return node.steps.reduce<readonly unknown[]>((input, step) => this.runStep(step, input, scope), [])
      case 'command':
        return this.runStep(node, [], scope)
      default:
        return itemsOf(this.value(node, scope))
    }
  }

  private turn(node: Node & { type: 'foreach' }, item: unknown, scope: Scope): readonly unknown[] {
    scope.own.set(node.name.toLowerCase(), item)
    try {
      return this.runBlock(node.body, scope)
    } catch (left) {
      if (left instanceof Leave && left.items === null) return []
      throw left
    }
  }

  private attempt({ body, fallback }: Node & { type: 'try' }, scope: Scope): readonly unknown[] {
    try {
      return this.runBlock(body, scope)
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error
      scope.own.set('_', { Exception: { Message: error.message } })
      return this.runBlock(fallback, scope)
    }
  }

  private runStep(node: Node, input: readonly unknown[], scope: Scope): readonly unknown[] {
    if (node.type !== 'command') return this.run(node, scope)
    const given = this.read(node.words, scope)
    if (typeof node.name !== 'string')
      return this.call([], (this.value(node.name, scope) as ScriptBlock).block, given, scope)
    const own = this.functions.get(node.name.toLowerCase())
    if (own) return this.call(own.parameters, own.body, given, scope)
    const cmdlet = this.cmdlets.get(node.name.toLowerCase())
    if (!cmdlet) throw new ScriptError(`The term '${node.name}' is not recognized.`)
    // A block of Where-Object or ForEach-Object runs where it stands, with the item as $_.
    return cmdlet(given, input, (block, item) => {
      scope.own.set('_', item)
      return fromItems(this.runBlock((block as ScriptBlock).block, scope))
    })
  }

  private call(parameters: readonly Parameter[], body: Block, given: Given, around: Scope): readonly unknown[] {
    const scope: Scope = { own: new Map(), around }
    this.bind(parameters, given, scope)
    try {
      return this.runBlock(body, scope)
    } catch (left) {
      if (left instanceof Leave && left.items !== null) return left.items
      throw left
    }
  }

  private bind(parameters: readonly Parameter[], { named, placed }: Given, scope: Scope): void {
    const rest = [...placed]
    for (const { name, isSwitch, value: preset } of parameters) {
      const key = name.toLowerCase()
      const otherwise = isSwitch ? false : preset ? this.value(preset, scope) : null
      scope.own.set(key, named.has(key) ? named.get(key) : rest.length > 0 && !isSwitch ? rest.shift() : otherwise)
    }
    const known = new Set(parameters.map(({ name }) => name.toLowerCase()))
    const unknown = [...named.keys()].find((name) => !known.has(name))
    if (unknown !== undefined || rest.length > 0)
      throw new ScriptError(`There is no parameter ${unknown ?? toText(rest)}.`)
  }

  /** A name is that of what follows it, unless another name does. */
  private read(words: readonly Word[], scope: Scope): Given {
    const named = new Map<string, unknown>()
    const placed: unknown[] = []
    for (const [at, word] of words.entries()) {
      const before = words[at - 1]
      const next = words[at + 1]
      if ('parameter' in word) {
        if (!next || 'parameter' in next) named.set(word.parameter.toLowerCase(), true)
      } else if (before && 'parameter' in before)
        named.set(before.parameter.toLowerCase(), this.value(word.value, scope))
      else placed.push(this.value(word.value, scope))
    }
    return { named, placed }
  }
}
