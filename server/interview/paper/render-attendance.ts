import { readMessages } from '@/i18n/read-messages'
import { attendancePaper } from '@/reading/records/attendance-paper'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import type { OrderedAttendance } from './paper-kinds'
import { paperWords } from './paper-words'
import { writePdf } from './write-pdf'

/** Writes an attendance sheet as a PDF. Runs in the process for heavy work. */
export async function renderAttendance({ given, locale }: OrderedAttendance, pause: Pause): Promise<Making> {
  const paper = attendancePaper(given, paperWords(locale, await readMessages(locale)))
  await pause()
  return { content: await writePdf(paper, given.printedAt, pause), fileName: `${paper.fileName}.pdf` }
}
