import { type DragEvent, useState } from 'react'
import { type Dropped, readDropped } from './read-dropped.ts'

/** Ids of items of the library that are dragged about in it. */
const inside = 'application/x-desk-items'

interface Takers {
  /** The folder that is open. */
  path: string[]
  /** Files and folders from outside, for the folder at `path`. */
  send: (dropped: Dropped[], path: string[]) => void
  /** Items of the library, for another folder. */
  move: (ids: string[], path: string[]) => void
}

const carries = ({ dataTransfer }: DragEvent, type: string): boolean => dataTransfer.types.includes(type)

/** The folder below the pointer: an element that leads into one says so in `data-drop`. */
const folderAt = ({ target }: DragEvent): string[] | undefined => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-drop]') : null
  return element === null ? undefined : (element.dataset.drop ?? '').split('/').filter(Boolean)
}

export const startDrag = (event: DragEvent, ids: string[]): void => {
  event.dataTransfer.setData(inside, JSON.stringify(ids))
  event.dataTransfer.effectAllowed = 'move'
}

/** Takes what is dragged in from outside, and what is dragged within onto a folder. */
export const useDropZone = ({ path, send, move }: Takers) => {
  const [over, setOver] = useState<string[]>()
  const aimOf = (event: DragEvent): string[] | undefined => {
    if (carries(event, 'Files')) return folderAt(event) ?? path
    return carries(event, inside) ? folderAt(event) : undefined
  }
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      const aim = aimOf(event)
      if (aim) event.preventDefault()
      setOver((before) => (before?.join('/') === aim?.join('/') ? before : aim))
    },
    onDragLeave: (event: DragEvent): void => {
      const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!stays) setOver(undefined)
    },
    onDrop: (event: DragEvent): void => {
      const aim = aimOf(event)
      setOver(undefined)
      if (aim === undefined) return
      event.preventDefault()
      if (carries(event, inside)) move(JSON.parse(event.dataTransfer.getData(inside)) as string[], aim)
      else void readDropped(event.dataTransfer).then((dropped) => send(dropped, aim))
    },
  }
  return { over, handlers }
}
