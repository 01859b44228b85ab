import type { Locale } from '@/domain/localized'

/** What `Intl` is asked in: days, clocks and lists in the order and form that go with them here, « jeudi 26 novembre », Thursday 26 November. */
export const languageTags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }
