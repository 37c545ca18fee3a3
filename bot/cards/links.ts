import type { Place } from '../../src/domain/inspection/inspection.ts'

/** Where a card's buttons lead that open something of ours. */
export interface Links {
  /** The inspection's tab, inside Teams. `page` is a page of it: `evidence`, `item/w06-fri-pir`; its overview where none is said. */
  tab(place: Pick<Place, 'channelId'>, inspectionId: string, page?: string): string
  /** The dialog's page that puts a document into its place. */
  fileThis(about: FileThisAbout): string
}

export interface FileThisAbout {
  readonly inspection: string
  /** What can be moved within the library. */
  readonly held: string | null
  /** Key of the place that it seems to belong to. */
  readonly suggested: string | null
  /** How many of the message's files cannot be taken from where they lie. */
  readonly unread: number
}

/** The id that the manifest gives the tab. */
const ENTITY = 'inspection'

/** Deep links (learn.microsoft.com: deep-link-application). `publicUrl` is where the tab is without Teams. */
export function createLinks({ appId, publicUrl }: { readonly appId: string; readonly publicUrl: string }): Links {
  return {
    tab({ channelId }, inspectionId, page) {
      const hash = page === undefined ? '' : `#/${page}`
      const about = new URLSearchParams({
        webUrl: `${publicUrl}/tab?inspection=${encodeURIComponent(inspectionId)}${hash}`,
        label: 'Inspection',
        context: JSON.stringify({ channelId, ...(page !== undefined && { subEntityId: page }) }),
      })
      return `https://teams.microsoft.com/l/entity/${appId}/${ENTITY}?${about}`
    },
    fileThis({ inspection, held, suggested, unread }) {
      const link = new URL(`${publicUrl}/tab`)
      link.searchParams.set('inspection', inspection)
      if (held !== null) link.searchParams.set('held', held)
      if (suggested !== null) link.searchParams.set('suggested', suggested)
      if (unread > 0) link.searchParams.set('unread', String(unread))
      link.hash = '#/file-this'
      return link.href
    },
  }
}
