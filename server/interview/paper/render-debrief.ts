import { readMessages } from '@/i18n/read-messages'
import { composePaper } from '@/reading/paper/compose-paper'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import type { OrderedDebrief } from './paper-kinds'
import { paperWords } from './paper-words'
import { writePdf } from './write-pdf'

/** Writes a debrief as a PDF. Runs in the process for heavy work: it asks nothing of the database. */
export async function renderDebrief({ given, locale }: OrderedDebrief, pause: Pause): Promise<Making> {
  const paper = composePaper(given, paperWords(locale, await readMessages(locale)))
  await pause()
  return { content: await writePdf(paper, given.printedAt, pause), fileName: `${paper.fileName}.pdf` }
}
