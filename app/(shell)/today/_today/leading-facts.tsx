import { IconMapPin } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { WherePlace } from '@/app/_kit/marks/where'
import { Said } from '@/app/_kit/text/said'
import type { Seat } from '@/domain/live-session/core/seat'
import { inSeat, type SessionCard } from '../../_sessions/people'
import classes from './leading-card.module.css'

/** The partner, the purpose and the place. */
export function LeadingFacts({ card, isCohortNamed }: { card: SessionCard; isCohortNamed: boolean }) {
  const t = useTranslations('today')
  const _locale = useLocale()
  const { seat, focusLabel } = card
  const others = (['advisor', 'beneficiary', 'supervisor'] as const).filter((each) => isTold(each, seat))
  return (
    <dl className={classes.facts}>
      {others.map((each) => (
        <Fact key={each} term={t(`fact.${each}`)}>
          <People card={card} seat={each} />
        </Fact>
      ))}
      {focusLabel ? (
        <Fact term={seat === 'advisor' ? t('fact.myFocus') : t('fact.focus')}>
          <CodeShape shape="focus" valence={null} size={15} />
          <Said of={focusLabel} />
        </Fact>
      ) : null}
      <Fact term={t('fact.place')}>
        <IconMapPin size={16} stroke={1.5} aria-hidden="true" />
        <WherePlace place={card.place} where={card.where} />
      </Fact>
      {isCohortNamed ? <Fact term={t('fact.cohort')}>{card.cohortName}</Fact> : null}
    </dl>
  )
}

/** Whether the facts name this seat: the title already names a player's partner. */
function isTold(each: Seat, mine: Seat | null): boolean {
  if (each === mine) return false
  return each === 'supervisor' || mine === 'supervisor' || mine === 'observer' || mine === null
}

function People({ card, seat }: { card: SessionCard; seat: Seat }) {
  const people = inSeat(card, seat)
  const first = people[0]
  if (!first) return null
  return (
    <>
      <Avatar name={first.name} personId={first.personId} size={24} />
      {people.map((person) => person.name).join(', ')}
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
