import { capitalise, counted } from '../notice/counted.ts'
import { listed } from '../notice/listed.ts'
import type { ReleasePreview } from './release-preview.ts'

type Shown = Pick<ReleasePreview, 'files' | 'inspectors' | 'open'>

/** `Three files will be moved into the shared area, and open to Una Sample.` @param named where not, inspectors are told by their role */
export function releaseInWords({ files, inspectors, open }: Shown, named: boolean): string {
  if (files === 0) return 'Nothing would be moved: its working folder is empty.'
  const what = capitalise(counted(files, 'file'))
  if (open === false) return `${what} will be moved into the shared area.`
  const whom = inspectors.length === 0 ? 'whoever can open the shared area' : named ? listed(inspectors) : TEAM
  return `${what} will be moved into the shared area, and open to ${whom}.`
}

const TEAM = 'the inspection team'
