import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { capitalised } from '@/reading/words/capitalised'
import { datesIn } from '@/reading/words/dates'
import type { Addressee } from './addressee'
import type { OwnContent } from './compose-link-letter'
import type { ErasureFacts } from './letter-facts'

/** A word a month before: what will be erased, when, and how to keep a copy. */
export function composeErasureLetter(
  { month, kinds, timeZone }: ErasureFacts,
  { origin, now }: Addressee,
  locale: Locale,
  t: Translate,
): OwnContent {
  const dates = datesIn(locale, timeZone)
  const when = dates.month(month, now)
  return {
    subject: t('retention.letter.subject', { month: when }),
    lead: t('retention.letter.lead', { month: when }),
    paragraphs: [t('retention.letter.body')],
    rows: kinds.map(({ kind, sessions, firstAt }) => ({
      label: capitalised(t(`retention.kind.${kind}`)),
      value: t('retention.letter.entry', { count: sessions, day: dates.date(firstAt, now) }),
    })),
    quote: null,
    action: { label: t('retention.letter.action'), url: `${origin}/my-data` },
    smallPrint: [t('retention.letter.why')],
  }
}
