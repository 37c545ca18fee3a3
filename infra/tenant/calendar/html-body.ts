/** Exchange keeps bodies as HTML, whatever they were sent as. */
export function toHtml(body: { contentType?: string; content?: string }): string {
  const content = body.content ?? ''
  return (body.contentType ?? 'text').toLowerCase() === 'html' ? readInner(content) : escapeText(content)
}

/** The whole page, as Graph answers it. */
export function toPage(inner: string): string {
  return `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n${inner}\r\n</body>\r\n</html>\r\n`
}

export function toText(inner: string): string {
  return inner
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t\r]*\n\s*/g, '\n')
    .trim()
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ', '#39': "'" }

/** Without what could run in a page: Graph answers no such thing unless it is asked to by a preference of its own. */
function readInner(html: string): string {
  const inner = /<body[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1] ?? html
  return inner.replace(/<script\b[\s\S]*?(?:<\/script\s*>|$)/gi, '').trim()
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\r?\n/g, '<br>\r\n')
}
