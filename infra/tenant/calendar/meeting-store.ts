import type { Kernel } from '../kernel/kernel.ts'
import { listAppointments } from './list-appointments.ts'
import type { Meeting, MeetingDraft } from './meeting.ts'
import { tellOfMeeting } from './tell-of-meeting.ts'

export type MeetingStore = ReturnType<typeof openMeetings>

const TABLES = `
  CREATE TABLE IF NOT EXISTS meeting (key INTEGER PRIMARY KEY AUTOINCREMENT, organiser TEXT NOT NULL, transactionId TEXT,
    startAt INTEGER NOT NULL, endAt INTEGER NOT NULL, details TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS meeting_transaction ON meeting (organiser, transactionId);
  CREATE INDEX IF NOT EXISTS meeting_start ON meeting (startAt)`

/** Every change here is told to whoever subscribed to a calendar that it touches. */
export function openMeetings(kernel: Kernel) {
  const { db } = kernel
  const find = (key: number) => toMeeting(db.get<Row>('SELECT key, details FROM meeting WHERE key = ?', key))
  const store = {
    find,
    findByTransaction: (organiser: string, transactionId: string) =>
      toMeeting(
        db.get<Row>(
          'SELECT key, details FROM meeting WHERE organiser = ? AND transactionId = ?',
          organiser,
          transactionId,
        ),
      ),
    /** In order of their start. */
    list: () =>
      db.all<Row>('SELECT key, details FROM meeting ORDER BY startAt, key').map((row) => toMeeting(row) as Meeting),
    listBetween: (from: number, to: number) =>
      db
        .all<Row>('SELECT key, details FROM meeting WHERE startAt < ? AND endAt > ? ORDER BY startAt, key', to, from)
        .map((row) => toMeeting(row) as Meeting),
    create(organiser: string, draft: MeetingDraft): Meeting {
      const now = kernel.clock.now()
      const meeting = { ...draft, organiser, created: now, modified: now, version: 1, cancelled: false }
      const { transactionId, startAt, endAt } = draft
      return db.transaction(() => {
        const { lastId: key } = db.run(
          'INSERT INTO meeting (organiser, transactionId, startAt, endAt, details) VALUES (?, ?, ?, ?, ?)',
          ...[organiser, transactionId, startAt, endAt, JSON.stringify(meeting)],
        )
        const made = { ...meeting, key }
        tellOfMeeting(kernel, undefined, made)
        return made
      })
    },
    change(before: Meeting, changes: Partial<Meeting>): Meeting {
      const meeting = { ...before, ...changes, modified: kernel.clock.now(), version: before.version + 1 }
      const { key, startAt, endAt, transactionId } = meeting
      const sql = 'UPDATE meeting SET startAt = ?, endAt = ?, transactionId = ?, details = ? WHERE key = ?'
      db.transaction(() => {
        db.run(sql, startAt, endAt, transactionId, JSON.stringify(meeting), key)
        tellOfMeeting(kernel, before, meeting)
      })
      return meeting
    },
    remove(meeting: Meeting) {
      db.transaction(() => {
        db.run('DELETE FROM meeting WHERE key = ?', meeting.key)
        tellOfMeeting(kernel, meeting, undefined)
      })
    },
  }
  kernel.addState(TABLES, () => {
    for (const { organiser, draft } of listAppointments(kernel.content)) store.create(organiser, draft)
  })
  return store
}

type Row = { key: number; details: string }

function toMeeting(row: Row | undefined): Meeting | undefined {
  return row && { ...(JSON.parse(row.details) as Meeting), key: row.key }
}
