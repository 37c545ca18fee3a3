/** A change to something that can be watched. */
export interface Change {
  /** As a subscription names it, without a leading slash: `drives/{id}/root`, `users/{id}/events`; of a message `messages/{conversation}`, of one person's view of it `messages/{id}`. */
  resource: string
  changeType: 'created' | 'updated' | 'deleted'
  /** The thing that changed, where its kind of notification tells it. */
  itemId?: string
}

/** Tells the tenant's own subscribers, after the change is committed. */
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
