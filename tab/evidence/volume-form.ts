import type { VolumeView } from '../../src/contract/coverage.ts'

/** As people type it. */
export interface VolumeForm {
  readonly pieces: string
  readonly perIndicator: string
  readonly types: string
}

const MOST = 100_000
const MOST_TYPES = 60

export function formOf({ pieces, perIndicator, types }: VolumeView): VolumeForm {
  return { pieces: String(pieces ?? ''), perIndicator: String(perIndicator ?? ''), types: (types ?? []).join(', ') }
}

/** What was typed; `null` with what is wrong where it cannot be sent. */
export function readVolume(form: VolumeForm): {
  readonly read: VolumeView | null
  readonly faults: Partial<Record<keyof VolumeForm, string>>
} {
  const pieces = readLimit(form.pieces)
  const perIndicator = readLimit(form.perIndicator)
  const types = readTypes(form.types)
  const faults = {
    ...(pieces === undefined && { pieces: 'Give a whole number from 1, or nothing.' }),
    ...(perIndicator === undefined && { perIndicator: 'Give a whole number from 1, or nothing.' }),
    ...(types === undefined && { types: 'Give kinds such as pdf, docx, or nothing.' }),
  }
  const whole = pieces !== undefined && perIndicator !== undefined && types !== undefined
  return { read: whole ? { pieces, perIndicator, types } : null, faults }
}

function readLimit(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const limit = /^\d+$/.test(text.trim()) ? Number(text) : 0
  return limit >= 1 && limit <= MOST ? limit : undefined
}

function readTypes(text: string): string[] | null | undefined {
  const types = [...new Set(text.toLowerCase().split(/[\s,;.]+/))].filter((type) => type !== '')
  if (types.length === 0) return null
  return types.length <= MOST_TYPES && types.every((type) => /^[a-z0-9]{1,16}$/.test(type)) ? types : undefined
}
