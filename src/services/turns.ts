/** Lets work under one key run one at a time, in the order in which it came. */
export interface Turns {
  run<T>(key: string, work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    async run(key, work) {
      const before = last.get(key) ?? Promise.resolve()
      const turn = before.then(work, work)
      last.set(key, turn)
      try {
        return await turn
      } finally {
        if (last.get(key) === turn) last.delete(key)
      }
    },
  }
}

/** Whatever looks at an inspection's library, or changes what a look would find, does so in this turn. */
export function watchTurn(inspectionId: string): string {
  return `watch/${inspectionId}`
}

/** A library is looked at for one inspection after the other; within the watch's turn. */
export function libraryTurn(driveId: string): string {
  return `library/${driveId}`
}

/** Whatever changes an inspection's meetings on the organiser's calendar does so in this turn. */
export function meetingsTurn(inspectionId: string): string {
  return `meetings/${inspectionId}`
}

/** Whatever changes an inspection itself, its settings or calendar, does so in this turn; within any other, never around it. */
export function inspectionTurn(inspectionId: string): string {
  return `inspection/${inspectionId}`
}

/** Whatever looks at an inspection's deeds and then records one does so in this turn; within the watch's, never around it. */
export function deedsTurn(inspectionId: string): string {
  return `deeds/${inspectionId}`
}

/** Whatever reads an inspection's evidence columns and then notes or writes them does so in this turn; within any other, never around it. */
export function logTurn(inspectionId: string): string {
  return `log/${inspectionId}`
}

/** Whoever puts a document that was sent where it goes does so in this turn; around any other, never within. */
export function receiveTurn(inspectionId: string, id: string): string {
  return `receive/${inspectionId}/${id}`
}

/** Whoever answers what was acknowledged only does so in this turn; around any other, never within. */
export function lateTurn(key: string): string {
  return `late/${key}`
}

/** Whatever writes an inspection's log into the library, or says which of two is kept, does so in this turn. */
export function handOutTurn(inspectionId: string): string {
  return `hand-out/${inspectionId}`
}
