import { NodeFS } from '@electric-sql/pglite/nodefs'

type Initialise = NodeFS['init']

/** What Emscripten tells of its way to Node's files, as far as we reach into it. */
interface NodeFiles {
  readonly stream_ops: { write: (...given: unknown[]) => unknown }
}

/**
 * The embedded database's files, with word of a write that failed. PostgreSQL gives up where its log cannot be written, and
 * a server of its own would be started anew; embedded it never answers again.
 */
export class GuardedFiles extends NodeFS {
  readonly #failed: () => void

  constructor(directory: string, failed: () => void) {
    super(directory)
    this.#failed = failed
  }

  override async init(...given: Parameters<Initialise>): ReturnType<Initialise> {
    const { emscriptenOpts } = await super.init(...given)
    const guard = (module: unknown) => this.#guard((module as { readonly NODEFS: NodeFiles }).NODEFS)
    const { preRun = [] } = emscriptenOpts
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...[preRun].flat(), guard] } }
  }

  #guard({ stream_ops: files }: NodeFiles): void {
    const { write } = files
    files.write = (...given) => {
      try {
        return write(...given)
      } catch (error) {
        this.#failed()
        throw error
      }
    }
  }
}
