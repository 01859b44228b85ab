import { receiptNumber } from '@/domain/live-session/recording/receipt'
import type { Paper } from '@/reading/paper/paper'
import { datesIn } from '@/reading/words/dates'
import type { ReaderWords } from '@/reading/words/reader-words'
import { type GivenReceipt, sayReceipt } from './say-receipt'

/** A receipt to be kept: `name` is that of its holder; `printedAt` in epoch ms. */
export type PrintedReceipt = GivenReceipt & { readonly name: string; readonly printedAt: number }

/** The receipt of a destroyed recording, as it goes on paper: the lines of the screen, with identifiers in full. */
export function receiptPaper(given: PrintedReceipt, words: ReaderWords): Paper {
  const { t, locale } = words
  const { printedAt, name, timeZone, receipt } = given
  const dates = datesIn(locale, timeZone)
  const { head, lines, ids } = sayReceipt(given, words, printedAt, { inFull: true })
  return {
    locale,
    title: t('myRecordings.receipt.title'),
    subtitle: head,
    subject: t('myRecordings.receipt.subject', { name }),
    sections: [
      {
        id: 'receipt',
        title: name,
        blocks: [
          {
            kind: 'facts',
            rows: lines.flatMap(({ name, said }) =>
              said.map((value, index) => ({ term: index === 0 ? name : '', value })),
            ),
          },
        ],
      },
      {
        id: 'ids',
        title: ids.name,
        blocks: ids.said.map((text) => ({ kind: 'line', line: { text, tone: 'plain' } })),
      },
    ],
    foot: t('myRecordings.receipt.foot', { day: dates.longDate(printedAt), time: dates.time(printedAt) }),
    pageOf: (page, pages) => t('records.sheet.page', { page, pages }),
    fileName: t('myRecordings.receipt.file', { number: receiptNumber(receipt) }),
  }
}
