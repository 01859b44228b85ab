'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import styles from './stimuli.module.css'

type MomentDraftsProps = { readonly cohortId: string; readonly timeZone: string }

/** The moments that are being written here, and the way back to each; nothing where there are none. */
export function MomentDrafts({ cohortId, timeZone }: MomentDraftsProps) {
  const t = useTranslations('stimuli.drafts')
  const dates = useDates(timeZone)
  const { data } = useSuspenseQuery(useTRPC().stimulus.library.queryOptions({ cohortId }))
  const isArchived = useIsArchived(cohortId)
  if (data.drafts.length === 0) return null
  return (
    <Section title={t('title')} note={t('note')}>
      <ul className={styles.library}>
        {data.drafts.map(({ draftId, name, isRewrite, savedAt, savedBy }) => {
          const title = name.trim() || t('unnamed')
          return (
            <li key={draftId} className={styles.card}>
              <div className={styles.top}>
                <div className={styles.moment}>
                  <p className={styles.voice}>{title}</p>
                  <p className={styles.small}>
                    {isRewrite ? `${t('rewrite')} · ` : null}
                    {t('saved', { day: dates.day(savedAt, savedAt), name: savedBy ?? t('another') })}
                  </p>
                </div>
                {isArchived ? null : (
                  <ButtonLink
                    href={`/cohorts/${cohortId}/stimuli/write?draft=${draftId}`}
                    aria-label={t('goOnOf', { name: title })}
                  >
                    {t('goOn')}
                  </ButtonLink>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
