/** Work that is due now and survives a restart. */
export interface Work {
  /** `renew`: the subscription is about to die, or dead; the library is looked at too. */
  readonly type: 'sync' | 'renew'
  readonly inspectionId: string
}

export interface Queue {
  /** Work of the same inspection waits once, however often it is sent. */
  send(work: Work): Promise<void>
  /** One at a time per inspection; a throw is tried again with growing pauses. */
  start(handle: (work: Work) => Promise<void>): Promise<void>
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>
  stop(): Promise<void>
}
