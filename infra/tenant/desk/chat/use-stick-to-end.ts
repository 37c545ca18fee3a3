import { useEffect, useRef } from 'react'

/** Keeps the newest message in sight. */
export const useStickToEnd = (messages: number) => {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = scroller.current
    if (messages > 0 && root) root.scrollTop = root.scrollHeight
  }, [messages])
  return scroller
}
