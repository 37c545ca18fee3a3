import { useEffect, useRef } from 'react'

/** Keeps the keyboard in a part of the page (with `tabIndex` -1) when the button that it was on goes away. */
export const useKeepFocus = <Part extends HTMLElement>() => {
  const part = useRef<Part>(null)
  useEffect(() => {
    const root = part.current
    if (root === null) return
    let inside = root.contains(document.activeElement)
    const note = ({ target }: FocusEvent): void => {
      inside = target instanceof Node && root.contains(target)
    }
    const observer = new MutationObserver(() => {
      if (inside && document.activeElement === document.body) root.focus()
    })
    document.addEventListener('focusin', note)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [])
  return part
}
