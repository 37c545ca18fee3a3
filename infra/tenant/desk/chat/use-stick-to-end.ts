import { useCallback, useEffect, useRef, useState } from 'react'

/** Nearer to the end than this is at the end, in pixels. */
const near = 48

/** Keeps the newest message in sight while one reads at the end, whatever grows; leaves alone who has scrolled up. */
export const useStickToEnd = () => {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const [away, setAway] = useState(false)
  const toEnd = useCallback((): void => {
    sticks.current = true
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [])
  const onScroll = (): void => {
    const root = scroller.current
    if (root === null) return
    sticks.current = root.scrollHeight - root.scrollTop - root.clientHeight < near
    setAway(!sticks.current)
  }
  useEffect(() => {
    if (!scroller.current || !content.current) return
    const observer = new ResizeObserver(() => sticks.current && toEnd())
    observer.observe(scroller.current)
    observer.observe(content.current)
    return () => observer.disconnect()
  }, [toEnd])
  return { scroller, content, onScroll, away, toEnd }
}
