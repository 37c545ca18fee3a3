import { useEffect } from 'react'

/** Names the page after its pane, for the browser's history and for those who listen. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title}, the desk`
  }, [title])
}
