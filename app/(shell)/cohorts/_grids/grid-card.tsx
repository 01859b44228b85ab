'use client'

import { IconDots } from '@tabler/icons-react'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { Said } from '@/app/_kit/text/said'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { localize } from '@/domain/localized'
import classes from './grids.module.css'
import type { Library, ListedGrid } from './listed-grid'
import { useGridActs } from './use-grid-acts'

type GridCardProps = {
  readonly cohortId: string
  readonly grid: ListedGrid
  /** Which of the grids of this title it is, 1 for the first. */
  readonly namesake: number
  readonly library: Library
}

/** One grid at a glance: what it holds, whose it is, which version stands, and what may be done with it. */
export function GridCard({ cohortId, grid, namesake, library }: GridCardProps) {
  const t = useTranslations('grids')
  const shelf = useTranslations('library')
  const locale = useLocale()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const title = localize(grid.title, locale)
  const isUsed = library.used?.key === grid.key
  const newer = isUsed && library.used && grid.version !== null && grid.version > library.used.version
  const acts = useGridActs(cohortId, grid, title, library)
  const { version, publishedAt, draftAt } = grid
  return (
    <article
      className={classes.card}
      data-used={isUsed || undefined}
      aria-label={namesake > 1 ? shelf('namesake', { name: title, number: namesake }) : title}
    >
      <div className={classes.head}>
        <h3>{title}</h3>
        {isUsed && library.used ? <Tag tone="ink">{t('used', { version: library.used.version })}</Tag> : null}
        {grid.isArchived ? <Tag>{t('isArchived')}</Tag> : null}
      </div>
      <p className={classes.counts}>
        {t('counts', { families: grid.families.length, codes: grid.codes, phases: grid.phases })}
      </p>
      <ul className={classes.families}>
        {grid.families.map(({ key, label, sign }) => (
          <li key={key}>
            <CodeShape {...sign} size={12} />
            <Said of={label} />
          </li>
        ))}
      </ul>
      <p className={classes.version}>
        {version === null ? t('never') : t('version', { version })}
        {publishedAt !== null && grid.owner !== 'builtIn'
          ? `, ${t('publishedAt', { day: dates.date(publishedAt, now) })}`
          : null}
        {grid.author ? `, ${t('by', { name: grid.author })}` : null}
        {draftAt === null ? null : (
          <>
            {' '}
            <Tag tone="accent">{t('draftAt', { day: dates.date(draftAt, now) })}</Tag>
          </>
        )}
      </p>
      <div className={classes.foot}>
        <ButtonLink
          size="s"
          href={`/cohorts/${cohortId}/grids/${grid.key}`}
          aria-label={t(grid.mayWrite ? 'editOf' : 'openOf', { title })}
        >
          {t(grid.mayWrite ? 'edit' : 'open')}
        </ButtonLink>
        {library.mayCreate ? (
          <Button
            size="s"
            busy={acts.isCopying}
            aria-label={t('copyOf', { title })}
            onClick={() => acts.copy('cohort')}
          >
            {t('copy')}
          </Button>
        ) : null}
        {library.mayChoose && (newer || !isUsed) && version !== null && !grid.isArchived ? (
          <ButtonLink
            kind="ghost"
            size="s"
            href={`/cohorts/${cohortId}/settings?grid=${encodeURIComponent(grid.key)}#grid`}
            aria-label={newer ? t('takeVersionOf', { title, version }) : t('chooseOf', { title })}
          >
            {newer ? t('takeVersion', { version }) : t('choose')}
          </ButtonLink>
        ) : null}
        {acts.more.length > 0 ? (
          <ActMenu acts={acts.more}>
            <Button kind="ghost" size="s" square className={classes.more} aria-label={t('acts', { title })}>
              <IconDots size={16} stroke={1.5} aria-hidden="true" />
            </Button>
          </ActMenu>
        ) : null}
      </div>
      <ConfirmDialog
        opened={acts.isSharing}
        title={t('shareTitle', { title })}
        body={t('shareBody')}
        confirm={t('share')}
        keep={t('editor.cancel')}
        onConfirm={acts.share}
        onClose={acts.keep}
      />
    </article>
  )
}
