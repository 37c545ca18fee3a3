const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>\n',
}

/** Plain text as HTML that shows exactly it, line by line. */
export function toHtml(text: string): string {
  return text.replaceAll(/[&<>"'\n]/g, (found) => ENTITIES[found] ?? found)
}
