import type { Locale } from '@/domain/localized'
import type { LetterContent } from './letter-content'

const sans = "'Source Sans 3','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const serif = "'Source Serif 4',Georgia,'Times New Roman',serif"

/** Repeats the design tokens, since mail programs cannot read our style sheets. Light colours stand on each element. */
const dark = `
@media (prefers-color-scheme:dark){
.c{background:#141311!important}.s{background:#1C1A18!important;border-color:#35322D!important}
.t{color:#F2EEE9!important}.t2{color:#C1BAB0!important}.t3{color:#9D958A!important}
.b{background:#F2EEE9!important;color:#1C1A18!important}.l{border-color:#35322D!important}
}`

/** A letter as a page for mail programs: one column, no picture, no script, nothing fetched from anywhere. */
export function letterHtml(content: LetterContent, locale: Locale): string {
  const { subject, lead, greeting, paragraphs, action, smallPrint } = content
  return `<!doctype html>
<html lang="${locale}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${text(subject)}</title><style>:root{color-scheme:light dark}${dark}</style></head>
<body class="c" style="margin:0;padding:0;background:#F6F4F0">
<div style="display:none;max-height:0;overflow:hidden">${text(lead)}</div>
<table role="presentation" class="c" width="100%" cellpadding="0" cellspacing="0" style="background:#F6F4F0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td class="t" style="padding:0 8px 12px;font:600 17px/24px ${sans};color:#1F1C19">Triade</td></tr>
<tr><td class="s" style="background:#FFFFFF;border:1px solid #E3DED6;border-radius:12px;padding:28px 24px">
${paragraph(greeting, 't2', '#544E47')}
<h1 class="t" style="margin:0 0 16px;font:600 22px/30px ${sans};color:#1F1C19">${text(lead)}</h1>
${paragraphs.map((each) => paragraph(each, 't', '#1F1C19')).join('\n')}
${rowsOf(content)}${quoteOf(content)}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0 20px"><tr><td class="b" style="background:#26221E;border-radius:8px"><a class="b" href="${text(action.url)}" style="display:inline-block;padding:14px 22px;border-radius:8px;background:#26221E;color:#FFFFFF;font:600 16px/20px ${sans};text-decoration:none">${text(action.label)}</a></td></tr></table>
<p class="t3" style="margin:0;font:400 13px/19px ${sans};color:#6B645B">${text(content.linkInstead)}<br><a class="t2" href="${text(action.url)}" style="color:#544E47;word-break:break-all">${text(action.url)}</a></p>
</td></tr><tr><td style="padding:16px 8px 0">
${smallPrint.map((each) => small(text(each))).join('\n')}${unsubscribeOf(content)}
</td></tr></table>
</td></tr></table>
</body></html>
`
}

function paragraph(words: string, shade: 't' | 't2', colour: string): string {
  return `<p class="${shade}" style="margin:0 0 12px;font:400 16px/24px ${sans};color:${colour}">${text(words)}</p>`
}

function rowsOf({ rows }: LetterContent): string {
  if (rows.length === 0) return ''
  const drawn = rows.map(
    ({ label, value }) =>
      `<tr><td class="l" style="padding:10px 0;border-top:1px solid #E3DED6"><span class="t3" style="display:block;font:400 13px/18px ${sans};color:#6B645B">${text(label)}</span><span class="t" style="font:600 16px/22px ${sans};color:#1F1C19">${text(value)}</span></td></tr>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:16px 0 0">${drawn.join('')}</table>`
}

function quoteOf({ quote }: LetterContent): string {
  if (quote === null) return ''
  return `<blockquote class="t l" style="margin:16px 0 0;padding:0 0 0 14px;border-left:3px solid #E3DED6;font:400 17px/26px ${serif};color:#1F1C19">${text(quote).replaceAll('\n', '<br>')}</blockquote>`
}

function unsubscribeOf({ unsubscribe }: LetterContent): string {
  if (!unsubscribe) return ''
  return small(
    `<a class="t3" href="${text(unsubscribe.url)}" style="color:#6B645B">${text(unsubscribe.label)}</a>`,
  )
}

function small(inside: string): string {
  return `<p class="t3" style="margin:0 0 6px;font:400 13px/19px ${sans};color:#6B645B">${inside}</p>`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words of anyone, as text of a page or of an attribute. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, (each) => escapes[each] ?? '')
}
