'use client'

import { IconClock } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useList } from '@/app/_kit/text/use-list'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { firstName } from '@/reading/names/first-name'
import { Item } from './decision'
import classes from './decisions.module.css'
import type { LineOf } from './line'
import { closingPage } from './year/practice-year'

const icon = <IconClock size={16} stroke={1.5} aria-hidden="true" />

/** More people than this are told of together: a round closes their gaps at once. */
const MOST_LINES = 4
/** Most people named in one sentence. */
const MOST_NAMES = 8

type BehindLinesProps = { cohortId: string; lines: readonly LineOf<'behind'>[]; mayPlanRounds: boolean }

/** Who is behind and has nothing planned that would change it. */
export function BehindLines({ cohortId, lines, mayPlanRounds }: BehindLinesProps) {
  const t = useTranslations('year.decisions.behind')
  const list = useList()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  if (lines.length <= MOST_LINES) {
    return lines.map(({ person: { personId, name }, seat, why }) => (
      <Item key={personId} icon={icon} title={t('title', { count: 1, names: name })} text={say(why, seat)}>
        <ButtonLink href={closingPage(cohortId, personId, seat)} size="xs" className={classes.go}>
          {t('go', { name: firstName(name) })}
        </ButtonLink>
      </Item>
    ))
  }
  const [first] = lines
  const named = lines.slice(0, MOST_NAMES).map(({ person }) => person.name)
  const left = lines.length - named.length
  const names = left > 0 ? [...named, t('others', { count: left })] : named
  return (
    <Item
      icon={icon}
      title={t('title', { count: lines.length, names: t('people', { count: lines.length }) })}
      text={list(names)}
    >
      {mayPlanRounds ? (
        <ButtonLink href={`/cohorts/${cohortId}/rounds/new`} size="xs" className={classes.go}>
          {t('planRound')}
        </ButtonLink>
      ) : first ? (
        <ButtonLink
          href={closingPage(cohortId, first.person.personId, first.seat)}
          size="xs"
          className={classes.go}
        >
          {t('go', { name: firstName(first.person.name) })}
        </ButtonLink>
      ) : null}
    </Item>
  )

  function say(why: LineOf<'behind'>['why'], seat: LineOf<'behind'>['seat']): string {
    switch (why.kind) {
      case 'neverAdvised':
        return t('neverAdvised', { month: dates.month(why.since, now) })
      case 'owesSeat':
        return t('owesSeat', { seat, count: why.by })
      case 'fewer':
        return t('fewer', { held: why.held, usual: why.usual })
      default:
        return why satisfies never
    }
  }
}

/** Who is behind, and has a seat ahead that changes it: to know, not to do. */
export function CatchingUp({ people, round }: Pick<LineOf<'catchingUp'>, 'people' | 'round'>) {
  const t = useTranslations('year.decisions')
  const list = useList()
  const named = people.slice(0, MOST_NAMES).map(({ name }) => firstName(name))
  const left = people.length - named.length
  const names = left > 0 ? [...named, t('behind.others', { count: left })] : named
  const count = people.length
  return (
    <Item
      icon={icon}
      title={t('behind.title', { count, names: list(names) })}
      text={round === null ? t('catchingUp.planned', { count }) : t('catchingUp.round', { count, round })}
    />
  )
}
