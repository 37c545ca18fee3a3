import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'
import type { Tally } from './tally.ts'

/** The parts that a part leads to, by the relationship's id (ECMA-376 part 2, 9.3). */
export async function readTargets(from: Package, part: string, limits: Limits): Promise<ReadonlyMap<string, string>> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const targets = new Map<string, string>()
  const open = (element: string, { Id, Target, TargetMode }: Readonly<Record<string, string>>) => {
    if (element === 'Relationship' && Id && Target && TargetMode !== 'External')
      targets.set(Id, resolve(folder, Target))
  }
  await readXml(from, `${folder}_rels/${part.slice(slash)}.rels`, { open }, limits)
  return targets
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The template a document was made from is somebody's own path in most documents; no reader ever follows it. */
const UNSEEN = /\/attachedTemplate$/

/** Tallies every place outside that any part leads to. */
export async function tallyOutwardLinks(from: Package, tally: Tally, limits: Limits): Promise<void> {
  const open = (element: string, { Type = '', Target, TargetMode }: Readonly<Record<string, string>>) => {
    const outward = element === 'Relationship' && TargetMode === 'External' && !UNSEEN.test(Type)
    if (outward && Target) tally.links.add(unescaped(Target))
  }
  for (const name of from.names.filter((each) => /(^|\/)_rels\/[^/]*\.rels$/i.test(each))) {
    await readXml(from, name, { open }, limits)
  }
}

/** Targets are written as addresses: the blanks of a path come as %20. */
function unescaped(target: string): string {
  return target.replaceAll('%20', ' ').replaceAll('%5C', '\\')
}
