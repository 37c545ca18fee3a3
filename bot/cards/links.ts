import type { Place } from '../../src/domain/inspection/inspection.ts'

/** Where a card's buttons lead that open something of ours. */
export interface Links {
  /** The inspection's tab, inside Teams. */
  tab(place: Pick<Place, 'channelId'>, inspectionId: string): string
}

/** The id that the manifest gives the tab. */
const ENTITY = 'inspection'

/** Deep links (learn.microsoft.com: deep-link-application). `publicUrl` is where the tab is without Teams. */
export function createLinks({ appId, publicUrl }: { readonly appId: string; readonly publicUrl: string }): Links {
  return {
    tab({ channelId }, inspectionId) {
      const link = new URL(`https://teams.microsoft.com/l/entity/${appId}/${ENTITY}`)
      link.searchParams.set('webUrl', `${publicUrl}/tab?inspection=${encodeURIComponent(inspectionId)}`)
      link.searchParams.set('label', 'Inspection')
      link.searchParams.set('context', JSON.stringify({ channelId }))
      return link.href
    },
  }
}
