import type { Locale } from '@/domain/localized'
import { readMessages } from '@/i18n/read-messages'
import { composePaper } from '@/reading/paper/compose-paper'
import type { Given } from '@/reading/paper/subject'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import { paperWords } from './paper-words'
import { writePdf } from './write-pdf'

/** A debrief, and the language of whoever reads it. */
type Ordered = { readonly given: Given; readonly locale: Locale }

/** Writes a debrief as a PDF. Runs in the process for heavy work: it asks nothing of the database. */
export async function renderDebrief({ given, locale }: Ordered, pause: Pause): Promise<Making> {
  const paper = composePaper(given, paperWords(locale, await readMessages(locale)))
  await pause()
  return { content: await writePdf(paper, given.printedAt, pause), fileName: `${paper.fileName}.pdf` }
}
