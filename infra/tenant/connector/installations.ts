import type { PersonContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { chatId, userId } from './identities.ts'

/** `removed` is a person who took the app away; the blocked ones keep it and hear nothing from it. */
export type ChatState = 'open' | 'blocked' | 'blocked by user' | 'removed'

export type Chat = { id: string; app: string; person: string; installed: boolean; state: ChatState }

export type Installations = ReturnType<typeof openInstallations>

const TABLES = `
  CREATE TABLE IF NOT EXISTS team_app (app TEXT PRIMARY KEY, told INTEGER NOT NULL DEFAULT 1);
  CREATE TABLE IF NOT EXISTS chat (id TEXT PRIMARY KEY, app TEXT NOT NULL, person TEXT NOT NULL,
    installed INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'open');
  CREATE TABLE IF NOT EXISTS disabled_app (app TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS former_member (person TEXT PRIMARY KEY)`

/** Where an app is: in the team, and with which people. */
export function openInstallations(kernel: Kernel) {
  kernel.addState(TABLES, () => {})
  const { db, content } = kernel
  const read = (id: string): Chat | undefined => {
    const row = db.get<Omit<Chat, 'installed'> & { installed: number }>('SELECT * FROM chat WHERE id = ?', id)
    return row && { ...row, installed: row.installed === 1 }
  }
  const inTeam = (app: string) => db.get('SELECT app FROM team_app WHERE app = ?', app) !== undefined
  return {
    inTeam,
    addToTeam: (app: string) => db.run('INSERT OR IGNORE INTO team_app VALUES (?, 0)', app),
    /** The bot took the news of the team. */
    noteTold: (app: string) => db.run('UPDATE team_app SET told = 1 WHERE app = ?', app),
    knowsTeam: (app: string) => db.get('SELECT app FROM team_app WHERE app = ? AND told = 1', app) !== undefined,
    removeFromTeam: (app: string) => db.run('DELETE FROM team_app WHERE app = ?', app),
    /** An administrator's word for the whole tenant. */
    disable: (app: string, disabled: boolean) =>
      disabled
        ? db.run('INSERT OR IGNORE INTO disabled_app VALUES (?)', app)
        : db.run('DELETE FROM disabled_app WHERE app = ?', app),
    isDisabled: (app: string) => db.get('SELECT app FROM disabled_app WHERE app = ?', app) !== undefined,
    /** An owner takes somebody out of the team, or puts them back. */
    setMember: (person: string, member: boolean) =>
      member
        ? db.run('DELETE FROM former_member WHERE person = ?', person)
        : db.run('INSERT OR IGNORE INTO former_member VALUES (?)', person),
    chat: read,
    installedChats: (app: string) =>
      db.all<{ id: string; person: string }>('SELECT id, person FROM chat WHERE app = ? AND installed = 1', app),
    chatWith: (app: string, person: string) => read(chatId(app, person)),
    /** Makes the chat when there is none; it says nothing about the app being installed. */
    openChat(app: string, person: string): Chat {
      const id = chatId(app, person)
      db.run('INSERT OR IGNORE INTO chat (id, app, person) VALUES (?, ?, ?)', id, app, person)
      return read(id) as Chat
    },
    change: (id: string, installed: boolean, state: ChatState) =>
      db.run('UPDATE chat SET installed = ?, state = ? WHERE id = ?', Number(installed), state, id),
    /** Whether the bot may begin a chat with them (msteams-docs send-proactive-messages). */
    reaches: (app: string, person: string) =>
      read(chatId(app, person))?.installed === true ||
      (inTeam(app) && listTeam(kernel).some((member) => member.id === person)),
    /** By the id that the bot knows them by, or by their object id. */
    findPerson: (app: string, id: string): PersonContent | undefined =>
      content.people.find((person) => person.id === id || userId(app, person.id) === id),
  }
}

export function listTeam({ content, db }: Kernel): PersonContent[] {
  const { members } = content.team
  const gone = db.all<{ person: string }>('SELECT person FROM former_member').map(({ person }) => person)
  return content.people.filter(({ id }) => (members?.includes(id) ?? true) && !gone.includes(id))
}
