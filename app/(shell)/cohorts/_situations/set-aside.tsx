'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Tag } from '@/app/_kit/marks/tag'
import { localize } from '@/domain/localized'
import { useCohortDates } from '../../_shell/use-cohort-dates'
import classes from './set-aside.module.css'
import { editorOf, useSituationActs } from './use-situation-acts'

/** What no interview can be prepared with: situations being written for the first time, and those that are archived. */
export function SetAside({ cohortId }: { cohortId: string }) {
  const t = useTranslations('situations')
  const library = useTranslations('library')
  const locale = useLocale()
  const dates = useCohortDates(cohortId)
  const { list, acts } = useSituationActs(cohortId)
  const parts = [
    {
      part: 'writing' as const,
      items: list.items.filter(({ version, isArchived }) => version === null && !isArchived),
    },
    { part: 'archived' as const, items: list.items.filter(({ isArchived }) => isArchived) },
  ]
  return parts
    .filter(({ items }) => items.length > 0)
    .map(({ part, items }) => (
      <section key={part} className={classes.part}>
        <h2>{t(`aside.${part}`, { count: items.length })}</h2>
        <ul>
          {items.map(({ key, title, owner, author, draftAt, mayWrite }) => {
            const name = localize(title, locale) || t('aside.unnamed')
            return (
              <li key={key}>
                <span className={classes.name}>{name}</span>
                <Tag>{library(`owner.${owner}`)}</Tag>
                <span className={classes.small}>
                  {author ? t('aside.by', { name: author }) : null}{' '}
                  {part === 'writing' && draftAt ? t('aside.since', { day: dates.longDate(draftAt) }) : null}
                </span>
                <span className={classes.acts}>
                  <ButtonLink
                    href={editorOf(cohortId, key)}
                    size="xs"
                    aria-label={t('aside.openNamed', { name })}
                  >
                    {t(part === 'writing' && mayWrite ? 'aside.goOn' : 'read')}
                  </ButtonLink>
                  {part === 'archived' && mayWrite ? (
                    <Button
                      size="xs"
                      disabled={acts.isBusy}
                      aria-label={t('aside.bringBackNamed', { name })}
                      onClick={() =>
                        acts.archive({ address: { cohortId, kind: 'scenario', key }, title: name }, false)
                      }
                    >
                      {library('acts.bringBack')}
                    </Button>
                  ) : null}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    ))
}
