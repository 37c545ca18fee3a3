import { faultOfCall } from './pnp-parameters.ts'
import type { Cmdlet } from './powershell/run-script.ts'
import { itemsOf, ScriptError, toText } from './powershell/values.ts'

interface Field {
  readonly InternalName: string
  readonly Title: string
  readonly type: string
  Choices: readonly string[]
  Indexed: boolean
}

interface Assignment {
  readonly group: string
  readonly role: string
}

/** A folder with its permissions: those of the folder around where it has none of its own. */
interface Folder {
  own: Assignment[] | null
  /** Files below it that people gave permissions of their own. */
  readonly apart: string[]
}

/** A site as an administrator would find it: what is there, and what every file holds. */
export interface SiteState {
  readonly fields: Map<string, Field>
  readonly views: Map<string, readonly string[]>
  /** Who is in each group. */
  readonly groups: Map<string, string[]>
  readonly folders: Map<string, Folder>
  readonly files: Record<string, unknown>[]
  readonly settings: Record<string, unknown>
}

export interface PnpSite {
  readonly state: SiteState
  readonly cmdlets: ReadonlyMap<string, Cmdlet>
  /** Changing calls so far. */
  readonly changed: string[]
  /** Before which changing call it breaks off; none by itself. */
  breaksAt: number
}

const OWNERS = 'Inspection Owners'
/** SharePoint makes no index in a list that is larger. */
const MOST_INDEXED = 20_000

/** A library of a SharePoint site, with what PnP.PowerShell does to one. */
export function createPnpSite(folders: readonly string[]): PnpSite {
  const state: SiteState = {
    fields: new Map([['Title', { InternalName: 'Title', Title: 'Title', type: 'Text', Choices: [], Indexed: false }]]),
    views: new Map([['All Documents', ['DocIcon', 'LinkFilename']]]),
    groups: new Map([[OWNERS, ['Una Owner']]]),
    folders: new Map(folders.map((path) => [path, { own: null, apart: ['shared.docx'] }])),
    files: [],
    settings: {
      ...{ ForceCheckout: false, EnableModeration: false, EnableVersioning: true, EnableMinorVersions: false },
      ...{ MajorVersionLimit: 500, ContentTypesEnabled: false, ItemCount: 12 },
    },
  }
  const site: PnpSite = { state, cmdlets: new Map(), changed: [], breaksAt: 0 }
  Object.assign(site, { cmdlets: cmdletsOf(site) })
  return site
}

/** To hold one moment against another. */
export function snapshot({ fields, views, groups, folders }: SiteState): string {
  return JSON.stringify([[...fields], [...views], [...groups], [...folders]])
}

type Options = Readonly<Record<string, unknown>>

function cmdletsOf(site: PnpSite): ReadonlyMap<string, Cmdlet> {
  const { state } = site
  const all: Readonly<Record<string, (options: Options) => unknown>> = {
    'Connect-PnPOnline': () => [],
    'Get-PnPField': ({ identity }) =>
      identity === undefined ? [...state.fields.values()] : [fieldOf(state, toText(identity))],
    'Add-PnPFieldFromXml': ({ fieldxml }) => addField(state, toText(fieldxml)),
    'Set-PnPField': ({ identity, values }) => setField(state, toText(identity), values as Options),
    'Remove-PnPField': ({ identity }) => removeField(state, toText(identity)),
    'Get-PnPListItem': () => state.files,
    'Get-PnPView': () => [...state.views.keys()].map((Title) => ({ Title })),
    'Add-PnPView': ({ title, fields }) => state.views.set(toText(title), itemsOf(fields).map(toText)),
    'Remove-PnPView': ({ identity }) => state.views.delete(toText(identity)),
    'Get-PnPGroup': ({ associatedownergroup }) =>
      [...state.groups.keys()].filter((one) => !associatedownergroup || one === OWNERS).map((Title) => ({ Title })),
    'New-PnPGroup': ({ title }) => state.groups.set(toText(title), []),
    'Remove-PnPGroup': ({ identity }) => state.groups.delete(toText(identity)),
    'Get-PnPGroupMember': ({ group }) => state.groups.get(toText(group)),
    'Get-PnPFolder': ({ url }) => ({ ListItemAllFields: listItemOf(site, toText(url)) }),
    'Get-PnPProperty': ({ clientobject, property }) => loadInto(clientobject, itemsOf(property).map(toText)),
    'Set-PnPFolderPermission': (options) => setPermission(state, options),
    'Invoke-PnPQuery': () => sendBreaks(site),
    'Get-PnPList': () => state.settings,
    'Get-PnPContentType': () => [{ Name: 'Document', load: () => ({ Fields: [{ InternalName: 'Title' }] }) }],
  }
  return new Map(Object.entries(all).map(([name, work]) => [name.toLowerCase(), guard(site, name, work)]))
}

/** Refuses what PnP would not take, and breaks off where a trial wants it. */
function guard(site: PnpSite, name: string, work: (options: Options) => unknown): Cmdlet {
  return ({ named, placed }) => {
    const fault = placed.length > 0 ? `${name} is given ${toText(placed)}` : faultOfCall(name, [...named.keys()])
    if (fault !== null) throw new ScriptError(fault)
    if (/^(?:Add|Set|New|Remove|Invoke)-/.test(name)) {
      if (site.changed.length + 1 === site.breaksAt) throw new Error('broken off')
      site.changed.push(name)
    }
    const done = work(Object.fromEntries(named))
    return /^Get-/.test(name) ? itemsOf(done) : []
  }
}

function fieldOf({ fields }: SiteState, name: string): Field {
  const field = fields.get(name)
  if (!field) throw new ScriptError(`There is no field ${name}.`)
  return field
}

function addField({ fields }: SiteState, xml: string): void {
  const attribute = (name: string) => new RegExp(` ${name}='([^']*)'`).exec(xml)?.[1]?.replaceAll('&apos;', "'") ?? ''
  const name = attribute('Name')
  if (fields.has(name)) throw new ScriptError(`A duplicate field name "${name}" was found.`)
  const choices = [...xml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map(([, one = '']) => one.replaceAll('&apos;', "'"))
  const own = { InternalName: name, Title: attribute('DisplayName'), type: attribute('Type') }
  fields.set(name, { ...own, Choices: choices, Indexed: false })
}

function setField(state: SiteState, name: string, values: Options): void {
  if (values.Indexed === true && Number(state.settings.ItemCount) > MOST_INDEXED)
    throw new ScriptError('The attempted operation is prohibited because it exceeds the list view threshold.')
  Object.assign(fieldOf(state, name), values)
}

function removeField(state: SiteState, name: string): void {
  fieldOf(state, name)
  state.fields.delete(name)
  for (const file of state.files) delete file[name]
}

/** What of a folder's list item was loaded is there; the rest is not yet (as in SharePoint's client object model). */
function listItemOf(site: PnpSite, path: string) {
  const folder = site.state.folders.get(path)
  if (!folder) throw new ScriptError('File Not Found.')
  const item = {
    load: () => ({
      HasUniqueRoleAssignments: folder.own !== null,
      RoleAssignments: (folder.own ?? []).map(asAssignment),
    }),
    BreakRoleInheritance(copy: boolean, clear: boolean) {
      pending.set(site, () => {
        if (copy) throw new Error('Who may open the folder around would be let in.')
        folder.own = [{ group: 'the administrator', role: 'Full Control' }]
        if (clear) folder.apart.length = 0
      })
    },
  }
  return item
}

/** What was asked of the object model and is not sent yet. */
const pending = new WeakMap<PnpSite, () => void>()

function sendBreaks(site: PnpSite): void {
  pending.get(site)?.()
  pending.delete(site)
}

function asAssignment({ group, role }: Assignment) {
  return { load: () => ({ Member: { LoginName: group }, RoleDefinitionBindings: [{ Name: role }] }) }
}

function loadInto(on: unknown, names: readonly string[]): unknown {
  const object = on as { load(): Options }
  const loaded = object.load()
  for (const name of names) Object.assign(object, { [name]: loaded[name] })
  return names.length === 1 ? loaded[names[0] as string] : []
}

/** SetFolderPermission.cs: `-InheritPermissions` where there is nothing to give up would break it off instead. */
function setPermission({ folders, groups }: SiteState, options: Options): void {
  const folder = folders.get(toText(options.identity))
  if (!folder) throw new ScriptError('Folder not found')
  if (options.inheritpermissions) {
    folder.own = folder.own === null ? [] : null
    return
  }
  const [group, role] = [toText(options.group), toText(options.addrole)]
  if (!groups.has(group)) throw new ScriptError('Principal not found')
  if (folder.own === null || options.clearexisting) {
    folder.own = []
    folder.apart.length = 0
  }
  const others = folder.own.filter((one) => one.group !== group || one.role !== role)
  folder.own = [...others, { group, role }]
}
