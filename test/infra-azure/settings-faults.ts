import { settingsRead } from './settings-read.ts'

/** Read by App Service itself (learn.microsoft.com/azure/app-service/reference-app-settings). */
const PLATFORM = [
  'PORT',
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITE_DISABLE_OVERLAPPED_RECYCLING',
]

/** The server starts without these, but not as a partnership's: embedded database, or deaf to everybody but itself. */
const WANTED_THERE = ['DATABASE_URL', 'WAYMARK_LISTEN', 'WAYMARK_PORT', 'WAYMARK_DATA_DIR']

const FROM_VAULT = ['WAYMARK_APP_SECRET', 'DATABASE_URL']

/** What is wrong with the web app's settings, held against those that the server reads. */
export function settingsFaults(settings: ReadonlyMap<string, string>): readonly string[] {
  const { read, required } = settingsRead()
  const unread = [...settings.keys()].filter((name) => !read.has(name) && !PLATFORM.includes(name))
  const missing = [...required, ...WANTED_THERE].filter((name) => !settings.has(name))
  const plain = FROM_VAULT.filter(
    (name) => settings.has(name) && !settings.get(name)?.startsWith("'@Microsoft.KeyVault("),
  )
  return [
    ...unread.map((name) => `setting ${name}: the server reads no such setting`),
    ...missing.map((name) => `setting ${name} is not passed`),
    ...plain.map((name) => `setting ${name} does not come from the vault`),
    ...(settings.get('PORT') === settings.get('WAYMARK_PORT') ? [] : ['PORT and WAYMARK_PORT differ']),
  ]
}
