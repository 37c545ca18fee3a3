import type { LogEntry } from '../../domain/log/log-entry.ts'
import type { Surroundings } from '../surroundings.ts'
import { logTurn } from '../turns.ts'
import type { Wisher } from '../wisher.ts'
import { entryFor } from './entry-for.ts'

type Needs = Pick<Surroundings, 'store' | 'columns' | 'programmes' | 'clock' | 'turns' | 'log' | 'wake'>

export interface Taking {
  readonly inspectionId: string
  readonly fileId: string
  readonly by: Wisher
}

/** Whoever takes a piece of evidence owns it from now on; the library shows it soon. Throws `Refusal`. */
export function takeEntry(needs: Needs, taking: Taking): Promise<LogEntry> {
  return own(needs, taking, { id: taking.by.id, name: taking.by.name })
}

/** It goes back to whoever brought it. Throws `Refusal`. */
export function leaveEntry(needs: Needs, taking: Taking): Promise<LogEntry> {
  return own(needs, taking, undefined)
}

function own(needs: Needs, taking: Taking, takenBy: LogEntry['takenBy']): Promise<LogEntry> {
  const { inspectionId, fileId, by } = taking
  return needs.turns.run(logTurn(inspectionId), async () => {
    const { entry } = await entryFor(needs, taking, 'edit evidence')
    const { takenBy: _before, owner: _owner, ...rest } = entry
    await needs.store.logEntries.save(inspectionId, [{ ...rest, ...(takenBy && { takenBy }) }])
    await needs.store.logEntries.markUnread(inspectionId, fileId)
    needs.log.info('evidence owner', { inspection: inspectionId, person: by.id, taken: takenBy !== undefined })
    needs.wake(inspectionId)
    const [saved] = await needs.store.logEntries.byFile(inspectionId, [fileId])
    return saved ?? entry
  })
}
