import { readMessages } from '@/i18n/read-messages'
import { receiptPaper } from '@/reading/recordings/receipt-paper'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import type { OrderedReceipt } from './paper-kinds'
import { paperWords } from './paper-words'
import { writePdf } from './write-pdf'

/** Writes the receipt of a destroyed recording as a PDF. Runs in the process for heavy work. */
export async function renderReceipt({ given, locale }: OrderedReceipt, pause: Pause): Promise<Making> {
  const paper = receiptPaper(given, paperWords(locale, await readMessages(locale)))
  return { content: await writePdf(paper, given.printedAt, pause), fileName: `${paper.fileName}.pdf` }
}
