'use client'

import { IconEraser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { Card, Section } from '@/app/(shell)/_shell/section'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { CarryOutErasure } from '../_erasure/carry-out-erasure'
import { BehindLines, CatchingUp } from './behind-lines'
import { Item } from './decision'
import classes from './decisions.module.css'
import { InvitedPlaces, LateLines, MembersMissing, Unanswered } from './letter-lines'
import type { DecisionLine, LineOf } from './line'
import { Absent, LostSeats } from './lost-seats'
import { PlacesLost } from './places-lost'
import { DoubleKept, DoublePlace, NotHeld, Unclosed, Unsupervised } from './session-lines'
import { Unended } from './unended'
import { useFocusAfterLines } from './use-focus-after-lines'

type DecisionsProps = {
  cohortId: string
  /** Named in the heading where several cohorts stand on one page. */
  cohortName?: string
}

/** What waits for a decision in a cohort, each with the act that settles it; what is settled is gone. */
export function Decisions({ cohortId, cohortName }: DecisionsProps) {
  const t = useTranslations('cohort.decisions')
  const { data } = useQuery(useTRPC().cohort.decisions.queryOptions({ cohortId }))
  const lines = data?.lines ?? []
  const { head, body } = useFocusAfterLines()
  const behind = lines.filter((line): line is LineOf<'behind'> => line.kind === 'behind')
  const lost = lines.filter((line): line is LineOf<'placeLost'> => line.kind === 'placeLost')
  const late = lines.filter((line): line is LineOf<'late'> => line.kind === 'late')
  return (
    <Section title={t('title')} note={cohortName} headRef={head}>
      <Card {...body}>
        {data && lines.length === 0 ? <p className={classes.none}>{t('none')}</p> : null}
        {data ? null : <p className={classes.none} aria-busy="true" />}
        {lines.map((line) => {
          // Lines of these kinds are told together, in the place of the first.
          if (line.kind === 'behind') {
            return line === behind[0] ? (
              <BehindLines
                key="behind"
                cohortId={cohortId}
                lines={behind}
                mayPlanRounds={data?.may.planRounds ?? false}
              />
            ) : null
          }
          if (line.kind === 'placeLost') {
            return line === lost[0] ? <PlacesLost key="placeLost" lines={lost} /> : null
          }
          if (line.kind === 'late') {
            return line === late[0] ? <LateLines key="late" cohortId={cohortId} lines={late} /> : null
          }
          return (
            <Line key={keyOf(line)} cohortId={cohortId} line={line} mayInvite={data?.may.invite ?? false} />
          )
        })}
      </Card>
    </Section>
  )
}

type OwnLine = Exclude<DecisionLine, { kind: 'behind' | 'late' | 'placeLost' }>

function keyOf(line: OwnLine): string {
  if (line.kind === 'erasure') return `erasure ${line.person.personId}`
  // An interview may have lost one of its people while another cannot come.
  if (line.kind === 'absent') return `absent ${line.card.id}`
  if (line.kind === 'doublePlace' || line.kind === 'doubleKept') {
    return `${line.kind} ${line.card.id} ${line.occupant.id} ${line.where?.liveSessionId ?? ''}`
  }
  if (line.kind === 'placeFreed' || line.kind === 'heldBack') return `${line.kind} ${line.roundId}`
  return 'card' in line ? line.card.id : line.kind
}

type LineProps = { cohortId: string; line: OwnLine; mayInvite: boolean }

function Line({ cohortId, line, mayInvite }: LineProps) {
  switch (line.kind) {
    case 'erasure':
      return <Erasure cohortId={cohortId} line={line} />
    case 'membersMissing':
      return <MembersMissing cohortId={cohortId} invited={line.invited} mayInvite={mayInvite} />
    case 'unsupervised':
      return <Unsupervised card={line.card} proposed={line.proposed} />
    case 'lostSeats':
      return <LostSeats card={line.card} lost={line.lost} />
    case 'unended':
      return <Unended {...line} />
    case 'absent':
      return <Absent {...line} />
    case 'doublePlace':
      return <DoublePlace line={line} />
    case 'doubleKept':
      return <DoubleKept line={line} />
    case 'placeFreed':
    case 'heldBack':
      return <InvitedPlaces cohortId={cohortId} line={line} />
    case 'unclosed':
      return <Unclosed card={line.card} />
    case 'notHeld':
      return <NotHeld card={line.card} />
    case 'unanswered':
      return <Unanswered cohortId={cohortId} ids={line.ids} areMailed={line.areMailed} />
    case 'catchingUp':
      return <CatchingUp people={line.people} round={line.round} />
    default:
      return line satisfies never
  }
}

/** A member asked to be erased: by when, and the act itself, unless the wish is the viewer's own. */
function Erasure({ cohortId, line }: { cohortId: string; line: LineOf<'erasure'> }) {
  const { person, dueAt, isOverdue, isOwn } = line
  const t = useTranslations('erasure.decision')
  const dates = useCohortDates(cohortId)
  const day = dates.day(dueAt, useNow().getTime())
  const when = isOverdue ? t('overdue', { day }) : t('due', { day })
  return (
    <Item
      icon={<IconEraser size={16} stroke={1.5} aria-hidden="true" />}
      title={t('title', { name: person.name })}
      text={`${when} ${isOwn ? t('own') : t('text')}`}
    >
      {isOwn ? null : (
        <span className={classes.acts}>
          <CarryOutErasure cohortId={cohortId} {...person} />
        </span>
      )}
    </Item>
  )
}
