import type { LetterContent } from './letter-content'

/** A letter as plain text. */
export function letterText(content: LetterContent): string {
  const { greeting, lead, paragraphs, rows, quote, action, smallPrint, unsubscribe } = content
  const blocks = [
    greeting,
    lead,
    ...paragraphs,
    rows.map(({ label, value }) => `${label}\u00A0: ${value}`).join('\n'),
    quote === null ? '' : quote.replace(/^/gm, '> '),
    `${action.label}\n${action.url}`,
    `-- \n${smallPrint.join('\n')}`,
    unsubscribe ? `${unsubscribe.label}\n${unsubscribe.url}` : '',
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
