import type { AppManifest } from './app-manifest.ts'

/** What a new tenant begins with: plain data, applied once when its data directory is empty. */
export interface TenantContent {
  tenantId: string
  /** The directory's domain, such as `contoso.example`; the part after `@` of its people's sign-in names. */
  domain: string
  people: PersonContent[]
  team: TeamContent
  sites: SiteContent[]
  apps: AppContent[]
  /** One line for a newcomer at the desk page: what to try first. */
  hint?: string
}

export interface PersonContent {
  /** Object id in the directory (GUID). */
  id: string
  name: string
  mail: string
  /** The role in words, for those who look through this person's eyes. */
  role: string
  guest: boolean
  /** The tenant they belong to, where it is another one: they are here by a shared channel. */
  tenantId?: string
  jobTitle?: string
  /** Without it this person's events get no Teams link; absent means licensed. */
  teamsLicence?: boolean
  /** What stands in their calendar already. */
  appointments?: AppointmentContent[]
}

/** Wall-clock times in London, `YYYY-MM-DDTHH:MM`. */
export interface AppointmentContent {
  subject: string
  start: string
  end: string
  showAs?: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'
}

export interface TeamContent {
  id: string
  name: string
  /** The first is the General channel. */
  channels: { id: string; name: string }[]
  /** Ids of those in the team; absent means everybody. */
  members?: string[]
}

export interface SiteContent {
  hostname: string
  /** Server-relative, without a leading slash: `sites/adult-services`. */
  path: string
  name: string
  /** Ids of the people who belong to the site and may write there; absent means everybody. */
  members?: string[]
  libraries: LibraryContent[]
}

export interface LibraryContent {
  name: string
  entries: EntryContent[]
  /** Columns that an administrator made by other means, as Graph's columnDefinition has them (many choices included). */
  columns?: ({ name: string } & Record<string, unknown>)[]
  /** Names of those columns without a value for which a file stays checked out to who uploaded it. */
  requiredColumns?: string[]
  /** What is new or changed is pending: its author and whoever may approve see it, others what was approved before. */
  contentApproval?: boolean
  /** A file is written by whoever has it checked out; a new one stays checked out to who uploaded it. */
  forcedCheckOut?: boolean
  /** Absent: major versions alone. */
  versions?: 'major' | 'majorMinor'
}

/** A folder (with `children`) or a text file (with `text`) that is there from the start. */
export interface EntryContent {
  name: string
  children?: EntryContent[]
  text?: string
}

export interface AppContent {
  /** Client id (GUID). */
  appId: string
  name: string
  secret: string
  /** PEM of a public certificate that the app may sign its assertions with. */
  certificate?: string
  /** Graph application permissions consented to: `Sites.Selected`, `Calendars.ReadWrite`, ... */
  roles: string[]
  /** Graph delegated permissions consented to: `Files.ReadWrite.All`, ... */
  scopes: string[]
  siteGrants: SiteGrantContent[]
  /** Mailboxes (addresses) that its application permissions reach; absent means all. */
  mailboxes?: string[]
  /** Where the bot of this app takes activities; absent when it has no bot. */
  messagingEndpoint?: string
  /** What it was uploaded with; absent: it takes no files and has no message extension. */
  manifest?: AppManifest
  /** Page of its tab; absent when it has none. */
  tab?: { name: string; url: string }
  /** The API it exposes to its own tab: the audience of sign-in tokens, `api://host/appId` or the app id. */
  exposedApi?: string
  /** `false`: no administrator of this tenant has consented yet to its acting for people; absent means consented. */
  consented?: boolean
  /** Where sign-in may lead back to; absent: nobody signs in to it by a page. */
  redirects?: RedirectContent[]
}

export interface RedirectContent {
  uri: string
  /** `web` is a server with a secret, `spa` a page, `public` a program on a person's own machine. */
  kind: 'web' | 'spa' | 'public'
}

export interface SiteGrantContent {
  /** `hostname:/path` as Graph addresses a site. */
  site: string
  role: SiteRole
}

export type SiteRole = 'read' | 'write' | 'manage' | 'fullcontrol'
