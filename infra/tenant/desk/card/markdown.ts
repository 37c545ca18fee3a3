import markdownIt from 'markdown-it'

/** No HTML from outside is let through: a message is text. */
const markdown = markdownIt({ html: false, linkify: true, breaks: true })

export const renderMarkdown = (text: string): string => markdown.render(text)
