import type { Inspection } from '../inspection/inspection.ts'
import { type Grant, holding, keyOf, type Party, partiesOf } from './grant.ts'
import type { SharingLook, Told } from './sharing-look.ts'

/** Who is who among those that may open something. */
export interface Audience {
  readonly inspectors: readonly Party[]
  /** Named as inspectors, but the shared area is not open to them. */
  readonly missing: readonly string[]
  /** Not an inspector, and nobody whom Working is open to or who sits in a seat of the partnership's. */
  isOutsider(party: Party): boolean
  /** Whether one of the inspectors may open what has these permissions. */
  canOpen(grants: readonly Grant[]): boolean
}

/**
 * The inspectors are whom the settings name; else those in seats of the inspection team, and whom the shared area is open
 * to but not Working, other than the partnership's own people.
 */
export function audienceOf(inspection: Inspection, look: SharingLook): Audience {
  const { shared, working } = partiesByArea(look)
  const isSeated = seatedBy(inspection)
  const named = inspection.settings.inspectors
  const inWorking = new Set(working.map(keyOf))
  const inspectors = named
    ? everybody(look).filter((party) => named.some((name) => isNamed(party, name)))
    : [...seated(inspection), ...shared.filter((party) => isGuest(party) && !inWorking.has(keyOf(party)))]
  const keys = new Set(inspectors.map(keyOf))
  return {
    inspectors: [...new Map(inspectors.map((party) => [keyOf(party), party])).values()],
    missing: look.areas.shared === null ? [] : missing(),
    isOutsider: (party) => isGuest(party) && !keys.has(keyOf(party)) && !inWorking.has(keyOf(party)),
    canOpen: (grants) => grants.some(({ link, to }) => link === 'anyone' || to.some((party) => keys.has(keyOf(party)))),
  }

  function isGuest(party: Party): boolean {
    return party.kind !== 'app' && !isSeated(party)
  }

  function missing(): readonly string[] {
    const names = named ?? seated(inspection).map(({ mail, name }) => mail ?? name)
    return names.filter((name) => !shared.some((party) => isNamed(party, name)))
  }
}

function partiesByArea({ areas, at }: SharingLook) {
  const of = (told: Told) => partiesOf(holding(told ?? [], at))
  return { shared: of(areas.shared), working: of(areas.working) }
}

function everybody({ areas, apart, restricted, at }: SharingLook): readonly Party[] {
  const all = [areas.shared, areas.working, ...apart.map(({ grants }) => grants), ...Object.values(restricted)]
  return partiesOf(
    holding(
      all.flatMap((told) => told ?? []),
      at,
    ),
  )
}

/** By mail address, or by name. */
function isNamed({ name, mail }: Party, wanted: string): boolean {
  return [name, mail].some((one) => one?.toLowerCase() === wanted.toLowerCase())
}

function seated({ seats }: Inspection): readonly Party[] {
  const people = seats.flatMap(({ side, holder, deputy }) => (side === 'inspection-team' ? [holder, deputy] : []))
  return people.flatMap((person) =>
    person ? [{ kind: 'person', id: person.id, name: person.name, mail: person.mail }] : [],
  )
}

/** Whether somebody of the partnership's own sits in a seat. */
function seatedBy({ seats }: Inspection): (party: Party) => boolean {
  const people = seats.flatMap(({ side, holder, deputy }) => (side === 'inspection-team' ? [] : [holder, deputy]))
  const ours = new Set(people.flatMap((person) => (person ? [person.id, person.mail.toLowerCase()] : [])))
  return ({ id, mail }) => ours.has(id) || (mail !== undefined && ours.has(mail.toLowerCase()))
}
