import type { Instant } from '../schedule/day.ts'

/** Somebody who may open something. */
export interface Party {
  readonly kind: 'person' | 'group' | 'site group' | 'app'
  /** Entra object id; of a site's own group its number. */
  readonly id: string
  readonly name: string
  readonly mail?: string
}

/** One permission of a folder or file, as SharePoint tells of it. */
export interface Grant {
  readonly may: 'read' | 'write' | 'own'
  readonly to: readonly Party[]
  /** Of a sharing link: whom it lets in beyond those it names. */
  readonly link?: 'anyone' | 'organisation' | 'nobody else'
  /** It comes from the folder around. */
  readonly inherited: boolean
  readonly expires?: Instant
}

/** Those that hold at a moment. */
export function holding(grants: readonly Grant[], now: Instant): readonly Grant[] {
  return grants.filter(({ expires }) => expires === undefined || expires > now)
}

/** Everybody named in grants, once each. */
export function partiesOf(grants: readonly Grant[]): readonly Party[] {
  return [...new Map(grants.flatMap(({ to }) => to).map((party) => [keyOf(party), party])).values()]
}

/** A site's groups are numbered site by site. */
export function keyOf({ kind, id }: Pick<Party, 'kind' | 'id'>): string {
  return kind === 'site group' ? `site/${id}` : id
}
