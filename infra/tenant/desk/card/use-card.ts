import { useEffect, useRef, useState } from 'react'
import { drawCard, type Press } from './draw-card.ts'

const buttonsOf = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('button, a[href], input')]

/** Draws a card into an element, again whenever its content changes, and leaves the keyboard where it was. */
export const useCard = (content: unknown, press: (press: Press) => void) => {
  const place = useRef<HTMLDivElement>(null)
  const [faults, setFaults] = useState<string[]>([])
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const root = place.current
    if (root === null) return
    const focused = buttonsOf(root).find((button) => button === document.activeElement)?.textContent
    const drawn = drawCard(content, (pressed) => latest.current(pressed))
    root.replaceChildren(...(drawn.element ? [drawn.element] : []))
    setFaults(drawn.faults)
    if (focused)
      buttonsOf(root)
        .find(({ textContent }) => textContent === focused)
        ?.focus()
  }, [content])
  return { place, faults }
}
