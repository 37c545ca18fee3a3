import { useMemo, useState } from 'react'
import { type FileThisAbout, readAbout } from './read-about.ts'

interface ChosenInspection {
  /** What the dialog is about with this inspection chosen. */
  readonly about: FileThisAbout
  /** @param movable how many of the message's files lie in the library of the one that is left */
  readonly choose: (inspection: string, movable: number) => void
}

/** What lies in one inspection's library is moved within that alone; what was suggested there is said of no other. */
export function useChosenInspection(search: string): ChosenInspection {
  const opened = useMemo(() => readAbout(search), [search])
  const [chosen, setChosen] = useState(opened.inspection)
  const [left, setLeft] = useState(0)
  const isFirst = chosen === opened.inspection
  const about = isFirst
    ? opened
    : { inspection: chosen, held: undefined, suggested: undefined, unread: opened.unread + left }
  return {
    about,
    choose(inspection, movable) {
      if (isFirst) setLeft(movable)
      setChosen(inspection)
    },
  }
}
