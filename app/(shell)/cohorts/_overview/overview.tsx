'use client'

import { IconAdjustments, IconCalendar, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useFirstRows } from '@/app/_kit/table/use-first-rows'
import { WaitingRows } from '@/app/_kit/table/waiting-rows'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import { inTime } from '@/app/(shell)/_sessions/in-time'
import { SessionList } from '@/app/(shell)/_sessions/session-list'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Section } from '@/app/(shell)/_shell/section'
import { may } from '@/domain/access/roles'
import { localize } from '@/domain/localized'
import { CancelSession } from '../../_sessions/cancel-session'
import { EditLink } from './edit-link'
import { Organised } from './organised'
import classes from './overview.module.css'
import type { CohortOverview } from './practice'
import { PracticeTable } from './practice-table'
import { OwnSummary } from './summary'

/** Interviews of each list that are drawn with the page: they stand below a matrix, or fill a screen. */
const FIRST_ROWS = 8

/** A cohort at a glance: who has practised what, which interviews come, what waits for a decision. */
export function Overview({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.overview')
  const locale = useLocale()
  const trpc = useTRPC()
  const { data: cohort } = useSuspenseQuery(trpc.cohort.overview.queryOptions({ cohortId }))
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const { name, role, isArchived, gridTitle, memberCount, memberForm } = cohort
  const organises = may(role, 'liveSession.schedule')
  const plansRounds = may(role, 'round.plan')
  // One button in ink a page: before the first interview it is that of the empty state.
  const hasBegun = cohort.sessions.length > 0
  return (
    <>
      <PageHead
        title={name}
        line={t('line', {
          learners: memberCount.learner,
          supervisors: memberCount.supervisor,
          learnersForm: memberForm.learner,
          supervisorsForm: memberForm.supervisor,
          grid: localize(gridTitle, locale),
        })}
        actions={
          organises ? (
            <>
              {may(role, 'cohort.configure') && <SettingsLink cohortId={cohortId} />}
              {isArchived ? null : <PrepareLink cohortId={cohortId} isMain={!plansRounds && hasBegun} />}
              {plansRounds && !isArchived && <RoundLink cohortId={cohortId} isMain={hasBegun} />}
            </>
          ) : null
        }
      />
      <div className={classes.parts}>
        {organises ? (
          <Organised cohort={cohort}>
            <Interviews cohort={cohort} organises />
          </Organised>
        ) : (
          <>
            <OwnSummary cohort={cohort} personId={me.person?.id ?? ''} />
            <div className={classes.main}>
              <PracticeTable cohort={cohort} />
              <Interviews cohort={cohort} organises={false} />
            </div>
          </>
        )}
      </div>
    </>
  )
}

/** The interviews one is told of: those to come, then the latest that are over. */
function Interviews({ cohort, organises }: { cohort: CohortOverview; organises: boolean }) {
  const t = useTranslations('cohort.overview')
  const year = useTranslations('year')
  const { sessions, behind } = cohort
  const whose = organises ? 'sessions' : 'mySessions'
  const parts = Object.entries(inTime(sessions)).filter(([, cards]) => cards.length > 0)
  if (parts.length === 0) {
    if (organises) return null
    return (
      <Section title={t(whose, { when: 'any' })}>
        <EmptyState icon={<IconCalendar size={20} stroke={1.5} aria-hidden="true" />}>
          {t('noSessions')}
        </EmptyState>
      </Section>
    )
  }
  return parts.map(([when, cards]) => (
    <Section
      key={when}
      title={t(whose, { when })}
      note={
        when === 'behind' && behind > cards.length
          ? year('latest', { count: cards.length, all: behind })
          : cards.length
      }
    >
      <InterviewRows cards={cards} isOpen={organises && !cohort.isArchived} />
    </Section>
  ))
}

type InterviewRowsProps = {
  cards: CohortOverview['sessions']
  /** Whether the viewer may change and call off those that have not begun. */
  isOpen: boolean
}

function InterviewRows({ cards, isOpen }: InterviewRowsProps) {
  const now = useNow().getTime()
  const { drawn, waiting } = useFirstRows(cards, FIRST_ROWS)
  return (
    <div className={classes.interviews} aria-busy={waiting > 0 || undefined}>
      <SessionList
        cards={drawn}
        now={now}
        action={(card) =>
          isOpen && (card.status === 'scheduled' || card.status === 'briefing') ? (
            <>
              <EditLink card={card} />
              <CancelSession card={card} />
            </>
          ) : null
        }
      />
      {waiting > 0 ? <WaitingRows rows={waiting} className={classes.waiting} /> : null}
    </div>
  )
}

function SettingsLink({ cohortId }: { cohortId: string }) {
  const t = useTranslations('settings')
  return (
    <ButtonLink href={`/cohorts/${cohortId}/settings`}>
      <IconAdjustments size={16} stroke={1.5} aria-hidden="true" />
      {t('title')}
    </ButtonLink>
  )
}

function PrepareLink({ cohortId, isMain }: { cohortId: string; isMain: boolean }) {
  const t = useTranslations('cohort.overview')
  return (
    <ButtonLink href={`/cohorts/${cohortId}/sessions/new`} kind={isMain ? 'primary' : undefined}>
      <IconPlus size={16} stroke={1.5} aria-hidden="true" />
      {t('prepare')}
    </ButtonLink>
  )
}

function RoundLink({ cohortId, isMain }: { cohortId: string; isMain: boolean }) {
  const t = useTranslations('rounds')
  return (
    <ButtonLink href={`/cohorts/${cohortId}/rounds/new`} kind={isMain ? 'primary' : undefined}>
      <IconPlus size={16} stroke={1.5} aria-hidden="true" />
      {t('prepare')}
    </ButtonLink>
  )
}
