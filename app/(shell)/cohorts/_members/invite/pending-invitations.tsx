'use client'

import { NativeSelect } from '@mantine/core'
import { IconCopy, IconDots, IconMail, IconMailX, IconSend } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Tag } from '@/app/_kit/marks/tag'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { Section } from '@/app/(shell)/_shell/section'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { type Role, roles } from '@/domain/access/roles'
import { daysWaited, isUnanswered } from '@/domain/cohort/invite/unanswered'
import line from '../../_people/person-line.module.css'
import classes from './pending.module.css'
import { type InvitationActs, useInvitationActs } from './use-invitation-acts'
import type { Invitations, PendingInvitation } from './use-invitations'

type PendingInvitationsProps = { cohortId: string; invitations: Invitations }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Who was invited and has not answered. Nothing while no invitation waits. */
export function PendingInvitations({ cohortId, invitations }: PendingInvitationsProps) {
  const t = useTranslations('cohort.pending')
  const { areMailed, pending } = invitations
  const acts = useInvitationActs(cohortId, areMailed)
  if (pending.length === 0) return null
  return (
    <Section title={t('title')} note={t('count', { count: pending.length })}>
      {areMailed ? null : <p className={classes.lead}>{t('byHand')}</p>}
      <ul className={line.list}>
        {pending.map((invitation) => (
          <Row
            key={invitation.id}
            cohortId={cohortId}
            invitation={invitation}
            areMailed={areMailed}
            acts={acts}
          />
        ))}
      </ul>
      <div className={classes.foot}>
        <Button size="s" onClick={() => void acts.copy(pending)}>
          <IconCopy {...icon} />
          {t('copyAll')}
        </Button>
        <Button size="s" busy={acts.isBusy} onClick={() => acts.sendAgain(pending)}>
          <IconSend {...icon} />
          {t(areMailed ? 'sendAllAgain' : 'prolongAll')}
        </Button>
      </div>
    </Section>
  )
}

type RowProps = { cohortId: string; invitation: PendingInvitation; areMailed: boolean; acts: InvitationActs }

function Row({ cohortId, invitation, areMailed, acts }: RowProps) {
  const t = useTranslations('cohort.pending')
  const nouns = useNouns()
  const { name, address, role } = invitation
  return (
    <li className={classes.pending}>
      <span className={classes.envelope}>
        <IconMail {...icon} />
      </span>
      <span className={line.who}>
        {name === null ? null : <span className={line.name}>{name} </span>}
        <span className={line.small}>{address}</span>
      </span>
      <NativeSelect
        className={classes.role}
        classNames={{ input: classes.roleField }}
        size="xs"
        aria-label={t('roleOf', { name: name ?? address })}
        value={role}
        disabled={acts.isBusy}
        data={roles.map((each) => ({ value: each, label: nouns.role(each) }))}
        onChange={(event) => acts.changeRole(invitation, event.currentTarget.value as Role)}
      />
      <span className={line.small}>
        <State cohortId={cohortId} invitation={invitation} areMailed={areMailed} />
      </span>
      <ActMenu
        acts={[
          {
            key: 'copy',
            label: t('copy'),
            icon: <IconCopy {...icon} />,
            onAct: () => void acts.copy([invitation]),
          },
          {
            key: 'again',
            label: t(areMailed ? 'sendAgain' : 'prolong'),
            icon: <IconSend {...icon} />,
            onAct: () => acts.sendAgain([invitation]),
          },
          {
            key: 'withdraw',
            label: t('withdraw'),
            icon: <IconMailX {...icon} />,
            isDanger: true,
            onAct: () => acts.withdraw([invitation]),
          },
        ]}
      >
        <Button
          className={line.menu}
          kind="ghost"
          size="xs"
          square
          aria-label={t('actsOn', { name: name ?? address })}
        >
          <IconDots {...icon} />
        </Button>
      </ActMenu>
    </li>
  )
}

function State({ cohortId, invitation, areMailed }: Omit<RowProps, 'acts'>) {
  const t = useTranslations('cohort.pending')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const { sentAt, expiresAt, isExpired } = invitation
  if (isExpired) return <Tag tone="accent">{t('expired', { day: dates.date(expiresAt, now) })}</Tag>
  const days = daysWaited(sentAt, now)
  if (isUnanswered(sentAt, now)) return <Tag tone="accent">{t('late', { days })}</Tag>
  return t(areMailed ? 'sent' : 'made', { days, day: dates.date(sentAt, now) })
}
