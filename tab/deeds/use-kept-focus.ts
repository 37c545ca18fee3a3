import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

interface FocusWatch {
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
}

/**
 * A button that goes away with its own deed would take the keyboard's place with it. When `shown` changes and the
 * focus is lost, the next thing in `root` has it, else `root` itself.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, shown: unknown): FocusWatch {
  const within = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of what is shown that matters.
  useLayoutEffect(() => {
    if (!within.current || document.activeElement !== document.body) return
    const next = root.current?.querySelector('button') ?? root.current
    next?.focus()
  }, [root, shown])
  return {
    onFocus: () => {
      within.current = true
    },
    onBlur: (event) => {
      if (event.relatedTarget !== null) within.current = false
    },
  }
}
