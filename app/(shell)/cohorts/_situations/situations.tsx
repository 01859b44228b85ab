'use client'

import { NativeSelect } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { ExchangeButtons } from '@/app/(shell)/cohorts/_exchange/exchange-buttons'
import { placesAmongNamesakes } from '@/reading/words/namesakes'
import { type Asked, findSituations, isNarrowed, type Library, orders, type Situation } from './asked'
import { Filters } from './filters'
import { NewSituation } from './new-situation'
import { SetAside } from './set-aside'
import { SituationCard } from './situation-card'
import { SituationDialog } from './situation-dialog'
import { SituationTable } from './situation-table'
import classes from './situations.module.css'
import { useAsked } from './use-asked'

/** The situations a cohort may play: found by any word one may read, with who has played or read them. */
export function Situations({ cohortId }: { cohortId: string }) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const locale = useLocale()
  const { data: library } = useSuspenseQuery(useTRPC().scenario.library.queryOptions({ cohortId }))
  const { asked, view, ask, askNothing, show } = useAsked()
  const [openKey, setOpenKey] = useState<string | null>(null)
  const { scenarios, cohortName } = library
  const wordsAround = ({ difficulty, level }: Situation) =>
    `${words(`difficulty.${difficulty}`)} ${level ? t('levelLong', { level: String(level) }) : ''}`
  const found = findSituations(scenarios, asked, locale, wordsAround)
  const places = placesAmongNamesakes(found.map(({ shortName, age }) => `${shortName} ${age}`))
  const open = scenarios.find(({ key }) => key === openKey)
  const shut = scenarios.filter(({ secrets }) => secrets === null).length
  const name = library.members.find(({ personId }) => personId === asked.person)?.name
  return (
    <>
      <PageHead
        title={t('title')}
        line={t('line', { cohort: cohortName, count: scenarios.length, shut })}
        actions={
          <>
            <ExchangeButtons cohortId={cohortId} kind="scenario" />
            <NewSituation cohortId={cohortId} />
          </>
        }
      />
      <Filters library={library} asked={asked} view={view} onAsk={ask} onShow={show} />
      <div className={classes.result}>
        <div role="status">
          <h2>{name ? t('foundFor', { count: found.length, name }) : t('found', { count: found.length })}</h2>
        </div>
        <Row inline gap="2 3" align="center" wraps>
          {isNarrowed(asked) ? (
            <Button kind="ghost" size="xs" onClick={askNothing}>
              {t('askNothing')}
            </Button>
          ) : null}
          <NativeSelect
            aria-label={t('by.order')}
            value={asked.order}
            data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
            onChange={(event) => ask({ order: event.currentTarget.value })}
          />
        </Row>
      </div>
      {asked.trains !== '' && shut > 0 && found.length > 0 ? (
        <p className={classes.note}>{t('trainsShut', { count: shut })}</p>
      ) : null}
      {found.length === 0 ? (
        <EmptyState
          icon={<IconFileText size={20} stroke={1.5} aria-hidden="true" />}
          action={<Button onClick={askNothing}>{t('showAll')}</Button>}
        >
          {t(`empty.${whyEmpty(asked, library)}`, { name: name ?? '', count: shut })}
        </EmptyState>
      ) : view === 'table' ? (
        <SituationTable cohortId={cohortId} situations={found} library={library} onOpen={setOpenKey} />
      ) : (
        <ul className={classes.cards}>
          {found.map((situation, index) => (
            <li key={situation.key}>
              <SituationCard
                cohortId={cohortId}
                situation={situation}
                namesake={places[index] ?? 1}
                library={library}
                onOpen={() => setOpenKey(situation.key)}
              />
            </li>
          ))}
        </ul>
      )}
      <SetAside cohortId={cohortId} />
      {open ? (
        <SituationDialog
          cohortId={cohortId}
          situation={open}
          library={library}
          onClose={() => setOpenKey(null)}
        />
      ) : null}
    </>
  )
}

/** What an empty list has to teach: what is closed to the reader, who knows everything, what may be searched. */
function whyEmpty(asked: Asked, { scenarios }: Library): 'trains' | 'person' | 'words' | 'other' {
  if (asked.trains !== '' && scenarios.some(({ secrets }) => secrets === null)) return 'trains'
  if (asked.words.trim() !== '') return 'words'
  return asked.person !== '' ? 'person' : 'other'
}
