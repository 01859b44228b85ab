'use client'

import { IconEye } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Section } from '@/app/(shell)/_shell/section'
import { ExchangeButtons } from '@/app/(shell)/cohorts/_exchange/exchange-buttons'
import { ownerKinds } from '@/domain/library/item'
import { localize } from '@/domain/localized'
import { placesAmongNamesakes } from '@/reading/words/namesakes'
import { GridCard } from './grid-card'
import classes from './grids.module.css'

/** The grids a cohort may use: its own, the organisation's, those that come with the product. */
export function Grids({ cohortId }: { cohortId: string }) {
  const t = useTranslations('grids')
  const locale = useLocale()
  const { data: library } = useSuspenseQuery(useTRPC().library.grids.queryOptions({ cohortId }))
  const [showsArchived, setShowsArchived] = useState(false)
  const archived = library.grids.filter(({ isArchived }) => isArchived).length
  const shown = library.grids.filter(({ isArchived }) => showsArchived || !isArchived)
  const own = shown.filter(({ owner }) => owner !== 'builtIn').length
  const order = placesAmongNamesakes(shown.map(({ title }) => localize(title, locale)))
  const places = new Map(shown.map(({ key }, index) => [key, order[index] ?? 1]))
  return (
    <>
      <PageHead
        title={t('title')}
        line={t('line', { cohort: library.cohortName, count: shown.length, own })}
        actions={
          <>
            <ExchangeButtons cohortId={cohortId} kind="grid" />
            {archived > 0 ? (
              <Button size="s" aria-pressed={showsArchived} onClick={() => setShowsArchived(!showsArchived)}>
                {showsArchived ? t('hideArchived') : t('showArchived', { count: archived })}
              </Button>
            ) : null}
          </>
        }
      />
      <div className={classes.sections}>
        {[...ownerKinds].reverse().map((owner) => {
          const grids = shown.filter((grid) => grid.owner === owner)
          if (grids.length === 0 && !(owner === 'cohort' && own === 0)) return null
          return (
            <Section key={owner} title={t(`section.${owner}`)}>
              {grids.length === 0 ? (
                <EmptyState icon={<IconEye size={20} stroke={1.5} aria-hidden="true" />}>
                  {t('empty')}
                </EmptyState>
              ) : (
                <ul className={classes.cards}>
                  {grids.map((grid) => (
                    <li key={grid.key}>
                      <GridCard
                        cohortId={cohortId}
                        grid={grid}
                        namesake={places.get(grid.key) ?? 1}
                        library={library}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          )
        })}
      </div>
    </>
  )
}
