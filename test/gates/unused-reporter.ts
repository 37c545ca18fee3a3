import type { ReporterOptions } from 'knip'

/** Says how many files knip has read, which none of its own reporters does. */
export default function reportCount({ counters }: ReporterOptions): void {
  process.stdout.write(`knip read ${counters.processed} files\n`)
}
