import { GraphFailure } from '../../../src/services/graph-failure.ts'
import type { LibraryColumns } from '../../../src/services/ports/library-columns.ts'
import type { LogEntries } from '../../../src/services/ports/log-entries.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import type { Plant } from '../world/process.ts'
import { onStore } from './on-store.ts'

/** In the evidence log: its references, and the columns that people edit on both sides. */
export const LOG_PLANTS: Readonly<Record<string, Plant>> = {
  'a reference shown on others too': (needs) =>
    onColumns(needs, {
      write: (driveId, id, guard, fields) =>
        needs.columns.write(driveId, id, guard, {
          ...fields,
          ...(fields.WaymarkReference ? { WaymarkReference: 'E-001' } : {}),
        }),
    }),
  'a column written over what somebody wrote meanwhile': (needs) =>
    onColumns(needs, {
      async write(driveId, id, guard, fields) {
        try {
          return await needs.columns.write(driveId, id, guard, fields)
        } catch (error) {
          if (!(error instanceof GraphFailure && error.reason === 'changed')) throw error
          const now = (await needs.columns.read(driveId, [id])).get(id)
          return needs.columns.write(driveId, id, now?.guard ?? guard, fields)
        }
      },
    }),
  'columns read once and never again': (needs) =>
    onEntries(needs, (entries) => ({
      async unread(id, most) {
        const known = new Set((await entries.of(id)).map(({ fileId }) => fileId))
        return (await entries.unread(id, most)).filter(({ fileId }) => !known.has(fileId))
      },
    })),
}

function onColumns(needs: Surroundings, calls: Partial<LibraryColumns>): Surroundings {
  return { ...needs, columns: { ...needs.columns, ...calls } }
}

function onEntries(needs: Surroundings, calls: (entries: LogEntries) => Partial<LogEntries>): Surroundings {
  return onStore(needs, (store) => ({ ...store, logEntries: { ...store.logEntries, ...calls(store.logEntries) } }))
}
