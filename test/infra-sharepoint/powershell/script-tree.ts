/** A PowerShell script as far as those of this project use the language (about_Language_Keywords, about_Operators). */
export type Node =
  | {
      readonly type: 'function'
      readonly name: string
      readonly parameters: readonly Parameter[]
      readonly body: Block
    }
  | { readonly type: 'if'; readonly ways: readonly { readonly when: Node | null; readonly body: Block }[] }
  | { readonly type: 'foreach'; readonly name: string; readonly over: Node; readonly body: Block }
  | {
      readonly type: 'switch'
      readonly on: Node
      readonly ways: readonly { readonly is: Node; readonly body: Block }[]
    }
  | { readonly type: 'try'; readonly body: Block; readonly fallback: Block }
  | { readonly type: 'return' | 'throw'; readonly value: Node | null }
  | { readonly type: 'continue' }
  | { readonly type: 'assign'; readonly to: readonly Node[]; readonly value: Node }
  | { readonly type: 'pipeline'; readonly steps: readonly Node[] }
  | { readonly type: 'command'; readonly name: Node | string; readonly words: readonly Word[] }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'text'; readonly parts: readonly (string | Node)[] }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'list'; readonly items: readonly Node[] }
  | { readonly type: 'gather' | 'group'; readonly body: Block }
  | { readonly type: 'table'; readonly entries: readonly (readonly [string, Node])[] }
  | { readonly type: 'block'; readonly body: Block }
  | { readonly type: 'cast'; readonly to: string; readonly value: Node }
  | { readonly type: 'static'; readonly of: string; readonly method: string; readonly given: readonly Node[] }
  | { readonly type: 'member'; readonly of: Node; readonly name: string; readonly given?: readonly Node[] }
  | { readonly type: 'index'; readonly of: Node; readonly at: Node }
  | { readonly type: 'unary'; readonly operator: string; readonly value: Node }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }

export type Block = readonly Node[]

export interface Parameter {
  readonly name: string
  readonly isSwitch: boolean
  readonly value: Node | null
}

/** What follows a command's name: `-Name`, or a value. */
export type Word = { readonly parameter: string } | { readonly value: Node }
