import { defaultPersonForm } from '@/domain/person/person-form'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { ArchiveRow } from '@/reading/archive/fields'
import type { ReaderWords } from '@/reading/words/reader-words'
import { readLedger } from '@/server/privacy/recordings/read-ledger'
import type { Runtime } from '@/server/privacy/runtime'

/** What a person said of being recorded in all their interviews, the latest first: the ledger that they read on their own page. */
export async function ledgerRows(
  { database: { pool } }: Pick<Runtime, 'database'>,
  personId: string,
  { t, nouns }: ReaderWords,
): Promise<ArchiveRow[]> {
  const lines = await readLedger(pool, personId)
  return lines.map(({ liveSessionId, at, timeZone, shortName, seat, said, media, text, when }) => ({
    interviewId: liveSessionId,
    date: dayOf(at, timeZone),
    time: timeOf(at, timeZone),
    persona: shortName,
    seat: seat === null ? '' : nouns.seatInline(seat, [{ form: defaultPersonForm }]),
    during: t('myRecordings.ledger.moment', { when }),
    media: t('myRecordings.ledger.media', { media: media ?? 'none' }),
    agreedText: text,
    agreement: t('myRecordings.ledger.act', { said }),
  }))
}
