'use client'

import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { type Localized, languageSaid, localize } from '@/domain/localized'
import classes from './said.module.css'

type SaidProps = {
  of: Localized
  /** The sentence in which it stands; by default it stands alone. */
  say?: (text: string) => ReactNode
  /** The reader's language; by default that of the page. */
  locale?: string
}

/** A text of a situation or a grid. Where it is not written in the reader's language, it is in the other one, and marked as such. */
export function Said({ of, say = (text) => text, locale: readers }: SaidProps) {
  const page = useLocale()
  const locale = readers ?? page
  const language = languageSaid(of, locale)
  const said = say(localize(of, locale))
  if (language === locale) return said
  return (
    <span lang={language}>
      {said}
      <span className={classes.language} title={nameOf(language, page)} aria-hidden>
        {language}
      </span>
    </span>
  )
}

/** What a language is called in the reader's. */
function nameOf(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}
