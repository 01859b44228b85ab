'use client'

import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './administration.module.css'
import { EraseAccount } from './erase-account'
import { ResetLink } from './reset-link'
import { useAccount } from './use-account'

type AccountRowProps = {
  account: RouterOutputs['installation']['accounts']['accounts'][number]
  isSelf: boolean
  /** The last administrator: the mark stays. */
  isLast: boolean
  /** Whether the setting asks for an administrator's leave to create cohorts. */
  isAllowanceAsked: boolean
  onErased: () => void
}

export function AccountRow({ account, isSelf, isLast, isAllowanceAsked, onErased }: AccountRowProps) {
  const t = useTranslations('administration.accounts')
  const dates = useOwnDates()
  const errorMessage = useErrorMessage()
  const now = useNow().getTime()
  const { mark, allow, isBusy, error } = useAccount(account.id, isSelf)
  const { id, name, email, createdAt, isAdministrator, isAllowed, mayAdminister } = account
  const way = isAdministrator ? (isSelf ? 'leave' : 'end') : 'give'
  return (
    <li className={classes.account}>
      <Avatar name={name} personId={id} />
      <div className={classes.who}>
        <span className={classes.name}>
          {isSelf ? t('you', { name }) : name}{' '}
          {isAdministrator && <Tag tone="accent">{t('administrator')}</Tag>}{' '}
          {isAllowanceAsked && isAllowed && !isAdministrator && <Tag tone="ok">{t('allowed')}</Tag>}
        </span>
        <span className={classes.small}>
          {email ?? t('persona')} · {t('since', { day: dates.date(createdAt, now) })}
        </span>
        {isLast && <span className={classes.small}>{t('last')}</span>}
        <Refusal>{error && errorMessage(error)}</Refusal>
      </div>
      <div className={classes.acts}>
        {email !== null && <ResetLink accountId={id} name={name} />}
        {email !== null && !isSelf && <EraseAccount accountId={id} name={name} onErased={onErased} />}
        {isAllowanceAsked && !isAdministrator && (
          <Button
            size="s"
            aria-label={t(isAllowed ? 'forbidName' : 'allowName', { name })}
            disabled={isBusy}
            onClick={() => allow(!isAllowed)}
          >
            {t(isAllowed ? 'forbid' : 'allow')}
          </Button>
        )}
        {mayAdminister && !isLast && (
          <ConfirmedButton
            label={t(`${way}.label`)}
            describedAs={t(`${way}.name`, { name })}
            title={t(`${way}.title`, { name })}
            body={t(`${way}.body`, { name })}
            confirm={t(`${way}.label`)}
            isBusy={isBusy}
            isDanger={isAdministrator}
            onConfirm={() => mark(!isAdministrator)}
          />
        )}
      </div>
    </li>
  )
}
