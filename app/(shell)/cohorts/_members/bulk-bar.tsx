'use client'

import { IconChevronDown, IconMail, IconUserMinus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { roles } from '@/domain/access/roles'
import { agreementOf } from '@/reading/words/nouns'
import classes from './bulk-bar.module.css'
import { letterTo } from './letter-to'
import type { MemberActs } from './use-member-acts'
import type { Member } from './use-members'

type BulkBarProps = { members: readonly Member[]; acts: MemberActs; onDone: () => void }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Acts on the ticked members, over the foot of the list. */
export function BulkBar({ members, acts, onDone }: BulkBarProps) {
  const t = useTranslations('cohort.members')
  const nouns = useNouns()
  const letter = letterTo(members)
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={classes.count} role="status">
        {t('bulk.count', { count: members.length })}
      </span>
      <ActMenu
        acts={roles.map((role) => ({
          key: role,
          label: nouns.role(role, agreementOf(members)),
          onAct: () => {
            acts.changeRoles(members, role)
            onDone()
          },
        }))}
      >
        <button type="button" disabled={acts.isBusy}>
          {t('bulk.role')}
          <IconChevronDown {...icon} />
        </button>
      </ActMenu>
      {letter === null ? null : (
        <a href={letter}>
          <IconMail {...icon} />
          {t('bulk.write')}
        </a>
      )}
      <button
        type="button"
        disabled={acts.isBusy}
        onClick={() => {
          acts.remove(members)
          onDone()
        }}
      >
        <IconUserMinus {...icon} />
        {t('remove')}
      </button>
      <button type="button" aria-label={t('bulk.none')} title={t('bulk.none')} onClick={onDone}>
        <IconX {...icon} />
      </button>
    </div>
  )
}
