import { createTranslator } from 'next-intl'
import type { Locale } from '@/domain/localized'
import enCommon from '@/i18n/messages/en/common.json'
import enMail from '@/i18n/messages/en/mail.json'
import enRetention from '@/i18n/messages/en/retention.json'
import frCommon from '@/i18n/messages/fr/common.json'
import frMail from '@/i18n/messages/fr/mail.json'
import frRetention from '@/i18n/messages/fr/retention.json'
import type { Translate } from '@/i18n/translate'

/** The words of letters and of calendar files, and no others: the server writes them, far from any page. */
export function letterWords(locale: Locale): Translate {
  const messages =
    locale === 'fr'
      ? { common: frCommon, mail: frMail, retention: frRetention }
      : { common: enCommon, mail: enMail, retention: enRetention }
  return createTranslator({ locale, messages }) as unknown as Translate
}
