'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { localize } from '@/domain/localized'
import classes from './naming-texts.module.css'

type NamingText = RouterOutputs['erasure']['organisationTexts']['texts'][number]

/** Where the name of somebody who is about to be erased stands in texts that stay: a list with ways to them, and nothing changed. */
export function NamingTexts({ cohortId, personId }: { cohortId: string; personId: string }) {
  const t = useTranslations('erasure.decision.naming')
  const errorMessage = useErrorMessage()
  const locale = useLocale()
  const options = useTRPC().erasure.organisationTexts.queryOptions({ cohortId, personId })
  const { data, error } = useQuery({ ...options, staleTime: 0 })
  const found = data?.texts ?? []
  const told = error ? errorMessage(error) : found.length > 0 ? t('lead') : data ? t('none') : t('looking')
  return (
    <section className={classes.texts} aria-labelledby={found.length > 0 ? 'naming-texts' : undefined}>
      <div role="status" className={classes.told}>
        {found.length > 0 ? <h3 id="naming-texts">{t('title')}</h3> : null}
        <p className={classes.lead}>{told}</p>
      </div>
      <ul>
        {found.map((text) => {
          const said = t(text.kind, { title: localize(text.title, locale) })
          return (
            <li key={`${text.kind} ${text.key}`}>
              <a
                href={addressOf(cohortId, text)}
                target="_blank"
                rel="noopener"
                aria-label={t('opens', { text: said })}
              >
                {said}
              </a>
            </li>
          )
        })}
      </ul>
      {data && data.more > 0 ? <p className={classes.lead}>{t('more', { count: data.more })}</p> : null}
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
