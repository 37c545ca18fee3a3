import { type RefObject, useEffect, useRef } from 'react'
import { isCovered } from './keep-focus.ts'

let first = true

/** A new page begins at its heading, for the eye and for a screen reader; the very first page leaves the focus alone. */
export function useArrivalFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) {
      scrollTo(0, 0)
      if (!isCovered()) heading.current?.focus({ preventScroll: true })
    }
    first = false
  }, [])
  return heading
}
