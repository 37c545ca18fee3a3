import type { Change } from '../kernel/changes.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Attachment } from './activity.ts'
import type { Reaction } from './touch-activities.ts'

/** What was said, as it stands after its edits. */
export type Said = {
  text?: string
  attachments?: Attachment[]
  entities?: { [member: string]: unknown }[]
  summary?: string
  /** Client id of the app whose message extension made the card that a person sent. */
  via?: string
}

export type Message = {
  conversation: string
  /** Epoch milliseconds as text, as Teams numbers messages; unique in the tenant. */
  id: string
  /** The message whose thread this stands in; null for one that begins a thread, and in chats. */
  root: string | null
  /** A person's object id, or an app's client id. */
  author: string
  byBot: boolean
  said: Said
  created: number
  edited: number | null
  edits: number
  deleted: number | null
  reactions: { person: string; type: Reaction; at: number }[]
}

export type MessageStore = ReturnType<typeof openMessages>

const TABLES = `
  CREATE TABLE IF NOT EXISTS message (seq INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
    root TEXT, author TEXT NOT NULL, byBot INTEGER NOT NULL, said TEXT NOT NULL, created INTEGER NOT NULL, edited INTEGER,
    edits INTEGER NOT NULL DEFAULT 0, deleted INTEGER, touched INTEGER NOT NULL, reactions TEXT NOT NULL DEFAULT '[]');
  CREATE INDEX IF NOT EXISTS message_conversation ON message (conversation, seq);
  CREATE INDEX IF NOT EXISTS message_touched ON message (touched);
  CREATE TABLE IF NOT EXISTS card_view (message TEXT NOT NULL, person TEXT NOT NULL, card TEXT NOT NULL,
    PRIMARY KEY (message, person))`

/** The messages of every conversation, and the views of a card that only one person has. */
export function openMessages(kernel: Kernel) {
  kernel.addState(TABLES, () => {})
  const { db } = kernel
  const nextTouch = () => (db.get<{ last: number | null }>('SELECT MAX(touched) AS last FROM message')?.last ?? 0) + 1
  const find = (conversation: string, id: string) =>
    toMessage(db.get<Row>('SELECT * FROM message WHERE conversation = ? AND id = ?', conversation, id))
  /** What its subscribers are owed is part of the change. */
  const change = (id: string, changeType: Change['changeType'], work: () => void) =>
    db.transaction(() => {
      work()
      const row = db.get<Row>('SELECT * FROM message WHERE id = ?', id)
      const itemId = row?.root ? `${row.root}/${id}` : id
      if (row) kernel.changes.emit({ resource: `messages/${row.conversation}`, changeType, itemId })
    })
  return {
    find,
    mark: () => nextTouch() - 1,
    post(message: Pick<Message, 'conversation' | 'root' | 'author' | 'byBot' | 'said'>): string {
      const created = kernel.clock.now()
      const last = db.get<{ id: string }>('SELECT id FROM message ORDER BY seq DESC LIMIT 1')?.id ?? '0'
      const id = String(Math.max(Math.round(created), Number(last) + 1))
      const [byBot, said] = [Number(message.byBot), JSON.stringify(message.said)]
      change(id, 'created', () => db.insert('message', { ...message, id, byBot, said, created, touched: nextTouch() }))
      return id
    },
    /** An edit is shared: whoever had a view of their own loses it. */
    edit(id: string, said: Said) {
      change(id, 'updated', () => {
        const sql = 'UPDATE message SET said = ?, edited = ?, edits = edits + 1, touched = ? WHERE id = ?'
        db.run(sql, JSON.stringify(said), kernel.clock.now(), nextTouch(), id)
        db.run('DELETE FROM card_view WHERE message = ?', id)
      })
    },
    /** Puts a person's reaction under it in place of any other of theirs; null takes it away. */
    react(message: Message, person: string, type: Reaction | null) {
      const others = message.reactions.filter((each) => each.person !== person)
      const own = type === null ? [] : [{ person, type, at: kernel.clock.now() }]
      const reactions = JSON.stringify([...others, ...own])
      const sql = 'UPDATE message SET reactions = ? WHERE id = ?'
      change(message.id, 'updated', () => db.run(sql, reactions, message.id))
    },
    remove(id: string) {
      const sql = 'UPDATE message SET deleted = ?, said = ?, touched = ? WHERE id = ?'
      change(id, 'deleted', () => db.run(sql, kernel.clock.now(), '{}', nextTouch(), id))
    },
    /** Newest first, replies included, deleted ones too. */
    list: (conversation: string) =>
      toMessages(db.all<Row>('SELECT * FROM message WHERE conversation = ? ORDER BY seq DESC', conversation)),
    /** What a bot posted or edited in one conversation after `mark`, oldest first. */
    sentSince: (conversation: string, mark: number) =>
      toMessages(
        db.all<Row>(
          'SELECT * FROM message WHERE conversation = ? AND touched > ? AND byBot = 1 AND deleted IS NULL ORDER BY touched',
          conversation,
          mark,
        ),
      ),
    showOnlyTo(person: string, message: string, card: unknown) {
      const text = JSON.stringify(card)
      db.run(
        'INSERT INTO card_view VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET card = excluded.card',
        message,
        person,
        text,
      )
      kernel.changes.emit({ resource: `messages/${message}`, changeType: 'updated' })
    },
    /** The card that this person sees instead, if any. */
    viewOf(person: string, message: string): unknown {
      const row = db.get<{ card: string }>(
        'SELECT card FROM card_view WHERE message = ? AND person = ?',
        message,
        person,
      )
      return row && (JSON.parse(row.card) as unknown)
    },
  }
}

type Row = Omit<Message, 'byBot' | 'said' | 'reactions'> & { byBot: number; said: string; reactions: string }

function toMessage(row: Row | undefined): Message | undefined {
  if (!row) return undefined
  const { said, reactions } = row
  return {
    ...row,
    byBot: row.byBot === 1,
    said: JSON.parse(said) as Said,
    reactions: JSON.parse(reactions) as Message['reactions'],
  }
}

function toMessages(rows: Row[]): Message[] {
  return rows.map((row) => toMessage(row) as Message)
}
