import type { Readable } from 'node:stream'
import type { Locale } from '@/domain/localized'
import { takePaper } from '@/server/live-session/paper-rate'
import type { TakenSeat } from '@/server/live-session/take-seat'
import type { Runtime } from '@/server/runtime'
import { composeDebrief, type Reader } from './compose-debrief'
import { writePdf } from './write-pdf'

/** A finished PDF, to be sent under this name. */
export type PdfFile = { readonly document: Readable; readonly fileName: string; readonly locale: Locale }

/**
 * Writes a debrief as a PDF, as this seat may see it.
 * @throws DomainError tooManyCommands, notUnsealedYet, notFound
 */
export async function writeDebrief(runtime: Runtime, seat: TakenSeat, reader: Reader): Promise<PdfFile> {
  takePaper(runtime, seat.viewer.personId)
  const printedAt = Date.now()
  const paper = await composeDebrief(runtime, seat, { what: 'pdf', reader, printedAt })
  const document = await writePdf(paper, printedAt)
  return { document, fileName: `${paper.fileName}.pdf`, locale: paper.locale }
}
