import type { Side } from '../programme/programme.ts'

/** How inspectors read a system's records: the answers to the programme's question about it. */
export const RECORDS_MODES = ['remote-our-area', 'remote-inspectors-site', 'direct-access', 'paper'] as const
export type RecordsMode = (typeof RECORDS_MODES)[number]

/** A system that holds records, such as the council's social work system; one that is read in two ways is named twice. */
export interface RecordSystem {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly mode: RecordsMode
}

/** An inspector who is to have access, as the coordinator names them. */
export interface Inspector {
  readonly id: string
  readonly name: string
}

/** What the coordinator says of the records, once it is known. */
export interface RecordsSettings {
  readonly systems: readonly RecordSystem[]
  readonly inspectors: readonly Inspector[]
  /** Cases in each sample; `null` until the inspection team has settled it. */
  readonly main: number | null
  readonly reserve: number | null
  /**
   * Where records lie that are uploaded to the partnership's own area: in a library of their own, to which Waymark has no
   * right, so that people tick cases off; or here, in one folder for each case, which Waymark counts.
   */
  readonly place: 'own library' | 'here'
  /** The library of their own, where its owner granted Waymark `read` on it, so that it counts there too. */
  readonly library?: RecordsLibrary
}

export interface RecordsLibrary {
  /** As it was copied from the browser. */
  readonly address: string
  readonly driveId: string
}

export const NO_RECORDS: RecordsSettings = {
  systems: [],
  inspectors: [],
  main: null,
  reserve: null,
  place: 'own library',
}

/** Cases of a mode are uploaded, one by one. */
export function isUploaded({ mode }: Pick<RecordSystem, 'mode'>): boolean {
  return mode === 'remote-our-area' || mode === 'remote-inspectors-site'
}
