import { type RefObject, useEffect, useRef } from 'react'
import type { ThemeName } from '../theme/themes.ts'

/** Tells the page in a frame when the theme changes; the one it began with is in its context. */
export const useThemeNews = (frame: RefObject<HTMLIFrameElement | null>, origin: string, theme: ThemeName) => {
  const told = useRef(theme)
  useEffect(() => {
    if (told.current === theme) return
    told.current = theme
    frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, origin)
  }, [frame, origin, theme])
}
