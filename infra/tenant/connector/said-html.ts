import type { Attachment } from './activity.ts'

/** What a person wrote, as HTML: Teams sends it beside the plain text. */
export function saidHtml(text: string, mentioned?: string): Attachment {
  const call =
    mentioned === undefined
      ? ''
      : `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">${escapeHtml(mentioned)}</span>&nbsp;`
  return { contentType: 'text/html', content: `<p>${call}${escapeHtml(text)}</p>` }
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}
