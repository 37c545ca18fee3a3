import type { CallerName } from './callers.ts'

/** What a file holds: its length and a digest of its bytes. */
export interface Content {
  size: number
  digest: string
}

/** What a file was, its column `Title` included. */
export interface Version extends Content {
  title: string | undefined
}

/** What of a file those who did not check it out are shown as it was before. */
export interface Standing {
  /** Newest first; none for a folder. */
  versions: Version[]
  eTag: string
  cTag: string
  title?: string | undefined
  /** Who changed it last; undefined for what was there at first. */
  by?: CallerName | undefined
}

/** A folder or file as it ought to be. */
export interface Node extends Standing {
  id: string
  parent: string | null
  name: string
  /** Who has it checked out, and what it was then. */
  held?: { who: CallerName; before: Standing } | undefined
}

/** What went with one deletion, its top first. */
export interface Binned {
  nodes: Node[]
  /** On the tenant's clock. */
  at: number
}

/** From the site down to the library, as SharePoint counts the length of a path. */
const ABOVE = 'sites/adult-services/Shared Documents'
const LONGEST_PATH = 400

const foldName = (name: string): string => name.normalize('NFC').toLowerCase()

/** The library as SharePoint's promises say it must be after what was done to it; no request is sent from here. */
export class Model {
  readonly nodes = new Map<string, Node>()
  readonly root: string
  readonly bin: Binned[] = []

  constructor(root: Node) {
    this.root = root.id
    this.nodes.set(root.id, root)
  }

  get(id: string): Node {
    const node = this.nodes.get(id)
    if (!node) throw new Error(`The model has no ${id}.`)
    return node
  }

  isFolder = (id: string): boolean => this.get(id).versions.length === 0
  folders = (): Node[] => [...this.nodes.values()].filter(({ versions }) => versions.length === 0)
  files = (): Node[] => [...this.nodes.values()].filter(({ versions }) => versions.length > 0)
  childrenOf = (id: string): Node[] => [...this.nodes.values()].filter(({ parent }) => parent === id)

  childNamed(parent: string, name: string): Node | undefined {
    return this.childrenOf(parent).find((child) => foldName(child.name) === foldName(name))
  }

  /** The item and all below it, an item always after its parent. */
  subtree(id: string): Node[] {
    return [this.get(id), ...this.childrenOf(id).flatMap((child) => this.subtree(child.id))]
  }

  isWithin(id: string, folder: string): boolean {
    for (let at: string | null = id; at !== null; at = this.get(at).parent) if (at === folder) return true
    return false
  }

  sizeOf(id: string): number {
    return this.subtree(id).reduce((sum, { versions }) => sum + (versions[0]?.size ?? 0), 0)
  }

  /** Decoded names from below the root. */
  pathOf(id: string): string[] {
    const { parent, name } = this.get(id)
    return parent === null ? [] : [...this.pathOf(parent), name]
  }

  isTooLong(parent: string, ...names: string[]): boolean {
    return [ABOVE, ...this.pathOf(parent), ...names].join('/').length > LONGEST_PATH
  }

  /** Whether anything would lie too deep if the item were there. */
  isTooLongFor(id: string, parent: string, name: string): boolean {
    const above = this.pathOf(id).length
    return this.subtree(id).some((node) => this.isTooLong(parent, name, ...this.pathOf(node.id).slice(above)))
  }

  isHeldFrom = (node: Node | undefined, who: CallerName): boolean => node?.held !== undefined && node.held.who !== who

  /** The file as it is shown to somebody. */
  view = (node: Node, who: CallerName): Standing => (node.held && node.held.who !== who ? node.held.before : node)

  remove(id: string, at: number): Node[] {
    const nodes = this.subtree(id)
    for (const node of nodes) this.nodes.delete(node.id)
    this.bin.push({ nodes, at })
    return nodes
  }
}
