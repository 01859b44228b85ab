import type { useTranslations } from 'next-intl'

/** Puts messages of every namespace into words of one language: from `useTranslations()`, or from `createTranslator`. */
export type Translate = ReturnType<typeof useTranslations<never>>
