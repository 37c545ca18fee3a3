import type { RecordsSettingsView } from '../../src/contract/records.ts'

type Inspector = RecordsSettingsView['inspectors'][number]

/** One name in each line. A name that was there keeps its id, and with it what was noted. */
export function readInspectors(text: string, before: readonly Inspector[]): Inspector[] {
  const names = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
  return names.map((name) => before.find((one) => one.name === name) ?? { id: crypto.randomUUID(), name })
}
