/** What a gate found: how many files it read, and one text a fault, each naming the file it lies in. */
export interface Verdict {
  readonly read: number
  readonly faults: readonly string[]
}

/** A check of the whole tree at `root` that refuses what must not land. */
export interface Gate {
  readonly name: string
  readonly check: (root: string) => Promise<Verdict>
}

/** Why the gate refuses, or an empty list. A gate that read nothing has checked nothing. */
export function refusals(verdict: Verdict): readonly string[] {
  return verdict.read > 0 ? verdict.faults : ['read no files, so it has checked nothing', ...verdict.faults]
}
