import type { RecordsSettings } from './records-settings.ts'

/** More would be no sample: the initial one has 100 people. */
export const MOST_CASES = 500

/** A case of the sample: a number, never a name. */
export interface CaseNumber {
  /** `main-001` */
  readonly id: string
  readonly sample: 'main' | 'reserve'
  readonly number: number
  /** `Main 001`; also its folder's name where the records lie here. */
  readonly name: string
}

/** The main sample, then the reserve; none while their size is not known. */
export function caseNumbers({ main, reserve }: Pick<RecordsSettings, 'main' | 'reserve'>): readonly CaseNumber[] {
  return [...casesOf('main', main ?? 0), ...casesOf('reserve', reserve ?? 0)]
}

function casesOf(sample: CaseNumber['sample'], count: number): readonly CaseNumber[] {
  return Array.from({ length: Math.min(count, MOST_CASES) }, (_, index) => {
    const number = index + 1
    const digits = String(number).padStart(3, '0')
    return { id: `${sample}-${digits}`, sample, number, name: `${sample === 'main' ? 'Main' : 'Reserve'} ${digits}` }
  })
}
