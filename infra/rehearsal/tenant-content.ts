import { readFileSync } from 'node:fs'
import type { AppManifest } from '../tenant/app-manifest.ts'
import type { TenantContent } from '../tenant/content.ts'

/** Plainly fictional: no such council, board or person exists. */
const DOMAIN = 'glenmarra.example'
export const TENANT_ID = '7d5f2c1e-0a4b-4c6d-9e8f-1a2b3c4d5e6f'
export const APP_ID = '3f6c1d20-5b7e-4a91-8c2d-6e0f9b1a7c53'
export const TEAM_ID = 'b2a4c6d8-1e3f-4a5b-8c7d-9e0f1a2b3c4d'
export const CHANNEL_ID = '19:glenmarra-inspection@thread.tacv2'
export const SITE_PATH = 'sites/secure-sharing'
const HOSTNAME = 'glenmarra.sharepoint.example'
export const SITE_URL = `https://${HOSTNAME}/${SITE_PATH}`
export const APP_SECRET = 'only-for-the-rehearsal-on-this-machine'

/** People of the fictional partnership, by what they do in the inspection. */
export const PEOPLE = {
  coordinator: person('01', 'Mairi Sandison', 'coordinator', 'Inspection coordinator'),
  deputy: person('02', 'Tavish Orr', 'deputy', 'Planning officer'),
  pirHealth: person('03', 'Ishbel Renwick', 'contributor', 'Service manager, mental health'),
  pirCouncil: person('04', 'Callum Vass', 'contributor', 'Team manager, social work'),
  records: person('05', 'Una Macrae', 'contributor', 'Records manager, council'),
  statement: person('06', 'Lorne Petrie', 'contributor', 'Head of strategy'),
  thirdSector: { ...person('07', 'Freya Isbister', 'contributor', 'Glenmarra Voices'), guest: true },
  chiefOfficer: person('08', 'Elspeth Garrioch', 'leader', 'Chief Officer'),
  viewer: person('09', 'Angus Leask', 'viewer', 'Communications'),
} as const

/** The office that existed before Waymark came: other people's folders, which are to be left alone. */
export function tenantContent(serverUrl: string): TenantContent {
  const host = new URL(serverUrl).host
  return {
    tenantId: TENANT_ID,
    domain: DOMAIN,
    hint: 'Put a file into Files > Joint inspection 2027 > Shared with inspection team > W06 and see it in the Inspection tab, or wind the clock.',
    people: Object.values(PEOPLE),
    team: {
      id: TEAM_ID,
      name: 'Joint inspection',
      channels: [
        { id: '19:glenmarra-general@thread.tacv2', name: 'General' },
        { id: CHANNEL_ID, name: 'Inspection' },
      ],
    },
    sites: [
      {
        hostname: HOSTNAME,
        path: SITE_PATH,
        name: 'Secure sharing',
        libraries: [
          {
            name: 'Documents',
            entries: [
              { name: 'Read me first.txt', text: 'Ask the records team before you add a folder here.' },
              {
                name: 'Commissioning 2025',
                children: [{ name: 'Contract register.txt', text: 'Kept by commissioning.' }],
              },
              { name: 'Winter planning', children: [{ name: 'Draft plan.txt', text: 'Not ours.' }] },
            ],
          },
        ],
      },
    ],
    apps: [
      {
        appId: APP_ID,
        name: 'Waymark',
        secret: APP_SECRET,
        roles: ['Sites.Selected', 'Calendars.ReadWrite', 'TeamMember.Read.Group', 'ChannelMessage.Read.Group'],
        scopes: ['User.Read', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'],
        siteGrants: [{ site: `${HOSTNAME}:/${SITE_PATH}`, role: 'manage' }],
        mailboxes: [PEOPLE.coordinator.mail],
        messagingEndpoint: `${serverUrl}/api/messages`,
        manifest: readManifest(host),
        tab: { name: 'Inspection', url: `${serverUrl}/tab` },
        exposedApi: `api://${host}/${APP_ID}`,
        // A developer's own tools sign in from the same machine.
        redirects: [{ uri: 'http://localhost', kind: 'public' }],
      },
    ],
  }
}

/** What an organisation would upload, with this machine in its own host's place. */
function readManifest(host: string): AppManifest {
  const text = readFileSync(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8')
  return JSON.parse(text.replaceAll(/\$\{\{WAYMARK_HOST\}\}/g, host)) as AppManifest
}

function person(number: string, name: string, role: string, jobTitle: string) {
  const mail = `${name.toLowerCase().replace(' ', '.')}@${DOMAIN}`
  return { id: `00000000-0000-4000-8000-0000000000${number}`, name, mail, role, jobTitle, guest: false }
}
