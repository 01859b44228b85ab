import { createTranslator } from 'next-intl'
import type { Locale } from '@/domain/localized'
import en from '@/i18n/messages/en/doctor.json'
import fr from '@/i18n/messages/fr/doctor.json'
import type { Finding, Verdict } from './check'

/** The language of a command line: French where the system speaks it, else English, as all that is said there. */
export function languageOf(variables: Record<string, string | undefined>): Locale {
  const system = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || ''
  return /^fr/i.test(system) ? 'fr' : 'en'
}

/** Puts findings into words. */
export function doctorWords(locale: Locale) {
  const t = createTranslator({ locale, messages: { doctor: locale === 'fr' ? fr : en }, namespace: 'doctor' })
  return {
    title: (check: keyof (typeof en)['check']) => t(`check.${check}`),
    sentence: ({ says, values }: Finding) => t(`sentence.${says}`, values),
    /** Null for what is as it should be. */
    advice: ({ says, verdict, values }: Finding) =>
      verdict !== 'ok' && says in en.advice
        ? t(`advice.${says as keyof (typeof en)['advice']}`, values)
        : null,
    closing: (found: readonly Finding[]) => {
      const count = (verdict: Verdict) => found.filter((finding) => finding.verdict === verdict).length
      return t('closing', { warn: count('warn'), bad: count('bad') })
    },
  }
}
