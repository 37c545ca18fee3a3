import { ConfigError, readConfig } from '../../src/config.ts'

/** The settings that the server reads, and those without which it does not start: asked of the server itself. */
export function settingsRead(): { readonly read: ReadonlySet<string>; readonly required: ReadonlySet<string> } {
  const read = new Set<string>()
  const watched = new Proxy<Record<string, string | undefined>>(
    { WAYMARK_TENANT_ID: 't', WAYMARK_APP_ID: 'a', WAYMARK_APP_SECRET: 's', WAYMARK_PUBLIC_URL: 'https://x.example' },
    {
      get(env, name) {
        read.add(String(name))
        return env[String(name)]
      },
    },
  )
  readConfig(watched)
  return { read, required: new Set(refusal().match(/\b[A-Z]+_[A-Z_]+\b/g)) }
}

function refusal(): string {
  try {
    readConfig({})
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}
