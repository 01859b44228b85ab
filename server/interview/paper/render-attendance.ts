import type { Locale } from '@/domain/localized'
import { readMessages } from '@/i18n/read-messages'
import { attendancePaper, type GivenAttendance } from '@/reading/records/attendance-paper'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import { paperWords } from './paper-words'
import { writePdf } from './write-pdf'

/** The attendance of a period, and the language of whoever takes it. */
type Ordered = { readonly given: GivenAttendance; readonly locale: Locale }

/** Writes an attendance sheet as a PDF. Runs in the process for heavy work. */
export async function renderAttendance({ given, locale }: Ordered, pause: Pause): Promise<Making> {
  const paper = attendancePaper(given, paperWords(locale, await readMessages(locale)))
  await pause()
  return { content: await writePdf(paper, given.printedAt, pause), fileName: `${paper.fileName}.pdf` }
}
