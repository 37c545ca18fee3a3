import { type MouseEvent, useMemo } from 'react'
import { renderMarkdown } from '../card/markdown.ts'
import { useDesk } from '../link/desk-context.ts'

/** A message's text as markdown, which is how a bot's text is read. */
export const MessageText = ({ text }: { text: string }) => {
  const { openLink } = useDesk()
  const html = useMemo(() => renderMarkdown(text), [text])
  const follow = (event: MouseEvent): void => {
    const href = event.target instanceof Element ? event.target.closest('a[href]')?.getAttribute('href') : undefined
    if (!href) return
    event.preventDefault()
    openLink(href)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: anchors are keyboard-operable, this decides where they lead
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered with all HTML of the text escaped
    <div className="desk-prose" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
