'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import { IconDots, IconUserMinus } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { type Role, roles } from '@/domain/access/roles'
import line from '../_people/person-line.module.css'
import classes from './member-list.module.css'
import type { MemberActs } from './use-member-acts'
import type { Member } from './use-members'

type MemberRowProps = {
  cohortId: string
  member: Member
  /** Null for members who may not manage others. */
  managing: { acts: MemberActs; isTicked: boolean; onTick: () => void } | null
}

/** One member: the name, the role to change, since when. One's own role is handed over, not chosen. */
export function MemberRow({ cohortId, member, managing }: MemberRowProps) {
  const t = useTranslations('cohort.members')
  const nouns = useNouns()
  const id = useId()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const { personId, name, email, role, joinedAt, isSelf, isSuspended } = member
  return (
    <li className={classes.row} data-ticked={managing?.isTicked || undefined}>
      {managing && !isSelf ? (
        <span className={classes.tick}>
          <Checkbox id={`${id}-tick`} size="xs" checked={managing.isTicked} onChange={managing.onTick} />
          <label htmlFor={`${id}-tick`} data-may-be-cut>
            {t('choose', { name })}
          </label>
        </span>
      ) : null}
      <Avatar name={name} personId={personId} />
      <span className={`${line.who} ${classes.who}`}>
        <span className={line.name}>{name}</span> {isSuspended ? <Tag>{t('suspended')}</Tag> : null}{' '}
        <span className={line.small}>{isSelf ? t('you') : email}</span>
      </span>
      {managing && !isSelf ? (
        <NativeSelect
          className={classes.role}
          classNames={{ input: classes.roleField }}
          size="xs"
          aria-label={t('roleOf', { name })}
          value={role}
          disabled={managing.acts.isBusy}
          data={roles.map((each) => ({ value: each, label: nouns.role(each, member) }))}
          onChange={(event) => managing.acts.changeRoles([member], event.currentTarget.value as Role)}
        />
      ) : (
        <span className={classes.role}>{nouns.role(role, member)}</span>
      )}
      <span className={`${line.small} ${classes.since}`}>
        {t('since', { day: dates.date(joinedAt, now) })}
      </span>
      {managing && !isSelf ? (
        <ActMenu
          acts={[
            {
              key: 'remove',
              label: t('remove'),
              icon: <IconUserMinus size={16} stroke={1.5} aria-hidden="true" />,
              isDanger: true,
              onAct: () => managing.acts.remove([member]),
            },
          ]}
        >
          <Button
            className={`${line.menu} ${classes.menu}`}
            kind="ghost"
            size="xs"
            square
            aria-label={t('actsOn', { name })}
          >
            <IconDots size={16} stroke={1.5} aria-hidden="true" />
          </Button>
        </ActMenu>
      ) : null}
    </li>
  )
}
