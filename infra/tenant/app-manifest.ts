/** The parts of an app's manifest (learn.microsoft.com manifest schema 1.29) by which Teams decides what it offers people. */
export interface AppManifest {
  bots?: { supportsFiles?: boolean }[]
  composeExtensions?: { commands?: ExtensionCommand[]; messageHandlers?: MessageHandler[] }[]
  /** Hosts whose pages may be shown in a dialog. */
  validDomains?: string[]
}

/** Links to these hosts (`*.` stands for whatever is below one) are shown to the app when they are pasted. */
export interface MessageHandler {
  type: 'link'
  value: { domains: string[] }
}

/** One command of the message extension. */
export interface ExtensionCommand {
  id: string
  title: string
  /** Absent: `query`. */
  type?: 'query' | 'action'
  description?: string
  /** Where it is offered; absent: where one writes, and in the command box. */
  context?: ('compose' | 'commandBox' | 'message')[]
  /** Whether the search begins before anything is typed. */
  initialRun?: boolean
  /** Whether the app gives the dialog when it is asked for it. */
  fetchTask?: boolean
  parameters?: { name: string; title: string }[]
}
