'use client'

import { IconAlertTriangle, IconClock, IconMail, IconUsers } from '@tabler/icons-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Card, Section } from '@/app/(shell)/_shell/section'
import { may } from '@/domain/access/roles'
import { firstName } from '@/reading/names/first-name'
import { datesIn } from '@/reading/words/dates'
import { players } from '../../_sessions/people'
import { Item } from './decision'
import classes from './decisions.module.css'
import { LostSeats } from './lost-seats'
import { type CohortOverview, losing, missed, summaryOf } from './practice'

type DecisionsProps = { cohort: CohortOverview; now: number }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Most people named in one sentence. */
const MOST_NAMES = 8

/** What waits for a decision, each line with the link that settles it. */
export function Decisions({ cohort, now }: DecisionsProps) {
  const t = useTranslations('cohort.decisions')
  const format = useFormatter()
  const locale = useLocale()
  const { toPropose } = summaryOf(cohort)
  const first = toPropose[0]
  const late = missed(cohort.sessions, now)
  const broken = losing(cohort)
  const canInvite = may(cohort.role, 'joinLink.manage')
  const isEmpty = cohort.memberCount.learner < 2 || cohort.memberCount.supervisor < 1
  return (
    <Section title={t('title')}>
      <Card>
        {!isEmpty && !first && late.length + broken.length + cohort.unanswered === 0 ? (
          <p className={classes.none}>{t('none')}</p>
        ) : null}
        {broken.map(({ card, lost }) => (
          <LostSeats key={card.id} card={card} lost={lost} now={now} />
        ))}
        {isEmpty ? (
          <Item icon={<IconUsers {...icon} />} title={t('invite.title')} text={t('invite.text')}>
            {canInvite ? <Go href={`/cohorts/${cohort.id}/members`} label={t('invite.go')} /> : null}
          </Item>
        ) : null}
        {cohort.unanswered > 0 ? (
          <Item
            icon={<IconMail {...icon} />}
            title={t('unanswered.title', { count: cohort.unanswered })}
            text={t('unanswered.text')}
          >
            <Go href={`/cohorts/${cohort.id}/members`} label={t('unanswered.go')} />
          </Item>
        ) : null}
        {first && !isEmpty ? (
          <Item
            icon={<IconClock {...icon} />}
            title={t('never.title', { count: toPropose.length })}
            text={format.list(namesOf(toPropose), { type: 'conjunction' })}
          >
            <Go
              href={`/cohorts/${cohort.id}/sessions/new?advisor=${first.personId}`}
              label={t('never.go', { name: firstName(first.name) })}
            />
          </Item>
        ) : null}
        {late.map((card) => (
          <Item
            key={card.id}
            icon={<IconAlertTriangle {...icon} />}
            title={t('late.title')}
            text={t('late.text', {
              ...players(card, 'short'),
              day: datesIn(locale, card.timeZone).day(card.scheduledFor, now),
              time: datesIn(locale, card.timeZone).time(card.scheduledFor),
            })}
          />
        ))}
      </Card>
    </Section>
  )

  function namesOf(people: readonly { name: string }[]): string[] {
    const left = people.length - MOST_NAMES
    const names = people.slice(0, left > 1 ? MOST_NAMES : people.length).map(({ name }) => name)
    return left > 1 ? [...names, t('never.others', { count: left })] : names
  }
}

function Go({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink href={href} size="xs" className={classes.go}>
      {label}
    </ButtonLink>
  )
}
