'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import type { RouterOutputs } from '@/app/_trpc/types'
import { localize } from '@/domain/localized'
import classes from './naming-list.module.css'

type NamingText = RouterOutputs['erasure']['organisationTexts']['texts'][number]

type NamingListProps = {
  /** Undefined until they were looked for. `cohortId`: through which a text opens to the reader; null: through none. */
  readonly texts: readonly (NamingText & { readonly cohortId: string | null })[] | undefined
  readonly more: number
  readonly error: unknown
  /** Further lines. */
  readonly children?: ReactNode
}

/** Where the name of a person who is about to be erased stands in texts that stay: a list with ways to them, and nothing changed. */
export function NamingList({ texts, more, error, children }: NamingListProps) {
  const t = useTranslations('erasure.decision.naming')
  const errorMessage = useErrorMessage()
  const locale = useLocale()
  const isFound = (texts?.length ?? 0) > 0 || Boolean(children)
  const told = error ? errorMessage(error) : isFound ? t('lead') : texts ? t('none') : t('looking')
  return (
    <section className={classes.texts} aria-labelledby={isFound ? 'naming-texts' : undefined}>
      <div role="status" className={classes.told}>
        {isFound ? <h3 id="naming-texts">{t('title')}</h3> : null}
        <p className={classes.lead}>{told}</p>
      </div>
      <ul>
        {texts?.map((text) => {
          const said = t(text.kind, { title: localize(text.title, locale) })
          return (
            <li key={`${text.kind} ${text.key} ${text.cohortId}`}>
              {text.cohortId === null ? (
                said
              ) : (
                <a
                  href={addressOf(text.cohortId, text)}
                  target="_blank"
                  rel="noopener"
                  aria-label={t('opens', { text: said })}
                >
                  {said}
                </a>
              )}
            </li>
          )
        })}
        {children}
      </ul>
      {more > 0 ? <p className={classes.lead}>{t('more', { count: more })}</p> : null}
    </section>
  )
}

function addressOf(cohortId: string, { kind, key }: NamingText): string {
  const cohort = `/cohorts/${cohortId}`
  switch (kind) {
    case 'scenario':
      return `${cohort}/situations/${key}`
    case 'grid':
      return `${cohort}/grids/${key}`
    case 'round':
      return `${cohort}/rounds/${key}`
    case 'interview':
      return `${cohort}/sessions/${key}/edit`
    case 'cohort':
      return `${cohort}/settings`
    default:
      return kind satisfies never
  }
}
