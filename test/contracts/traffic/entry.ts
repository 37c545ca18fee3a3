/** One request that crossed the tenant's edge, either way, as `GET /_tenant/traffic` tells it. */
export interface Entry {
  readonly surface: string
  readonly method: string
  /** With its query. */
  readonly path: string
  /** 0 where the connection was cut, 599 where it was cut in process. */
  readonly status: number
  readonly request: { readonly body?: unknown }
  readonly response: { readonly body?: unknown }
}

/** What an entry turned out to be, and what is wrong with it. */
export interface Finding {
  /** The published operation, such as `GET /drives/{drive-id}/root/delta()`; undefined when there is none. */
  readonly operation: string | undefined
  readonly problems: readonly string[]
}

export type Check = (entry: Entry) => Finding

/** An entry that the contracts do not know is a failure like any other. */
export function notInContract({ method, path }: Entry): Finding {
  return { operation: undefined, problems: [`${method} ${path.split('?')[0]} is not in the contract`] }
}

/** Nobody saw an answer, so there is none to hold against anything. */
export function hasAnswer({ status }: Entry): boolean {
  return status !== 0 && status !== 599
}
