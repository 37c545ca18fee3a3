/** A change to something that can be watched. */
export interface Change {
  /** As a subscription names it, without a leading slash: `drives/{id}/root`, `users/{id}/events`; of a message `messages/{conversation}`, of one person's view of it `messages/{id}`. */
  resource: string
  changeType: 'created' | 'updated' | 'deleted'
  /** The thing that changed, where its kind of notification tells it. */
  itemId?: string
}

/** Tells the tenant's own listeners, within the transaction of the change: what they note down is committed with it, or not at all. */
export interface Changes {
  emit(change: Change): void
  listen(listener: (change: Change) => void): void
}

export function createChanges(): Changes {
  const listeners: ((change: Change) => void)[] = []
  return {
    emit: (change) => {
      for (const listener of listeners) listener(change)
    },
    listen: (listener) => listeners.push(listener),
  }
}
