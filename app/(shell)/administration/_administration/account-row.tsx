'use client'

import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useList } from '@/app/_kit/text/use-list'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { AccountActs } from './account-acts'
import type { AccountStanding } from './account-standing'
import classes from './accounts.module.css'
import { useAccount } from './use-account'

/** Most names of cohorts in a row; more are counted. */
const MOST_COHORTS = 2

/** One account: who, in which cohorts, what stands about it, and a menu of what an administrator may do. */
export function AccountRow(props: AccountStanding & { onErased: () => void }) {
  const { account, isSelf, isLast, isAllowanceAsked } = props
  const t = useTranslations('administration.accounts')
  const dates = useOwnDates()
  const list = useList()
  const errorMessage = useErrorMessage()
  const now = useNow().getTime()
  const acts = useAccount(account.id, isSelf)
  const { id, name, email, createdAt, isAdministrator, isAllowed, cohorts, suspension } = account
  return (
    <li className={classes.account} data-suspended={suspension ? '' : undefined}>
      <span className={classes.face}>
        <Avatar name={name} personId={id} />
      </span>
      <div className={classes.who}>
        <span className={classes.name}>{isSelf ? t('you', { name }) : name}</span>
        <span className={classes.small}>{email ?? t('persona')}</span>
        {isLast && <span className={classes.small}>{t('last')}</span>}
        <Refusal>{acts.error && errorMessage(acts.error)}</Refusal>
      </div>
      <span className={classes.cohorts}>
        {cohorts.length > MOST_COHORTS ? t('cohorts', { count: cohorts.length }) : list(cohorts)}
      </span>
      <div className={classes.standing}>
        {suspension ? (
          <>
            <span className={classes.kept}>{t('suspension.standing')}</span>
            <span className={classes.small}>
              {suspension.since === null
                ? t('suspension.waits', { name: suspension.by })
                : t('suspension.since', { day: dates.date(suspension.since, now), name: suspension.by })}
            </span>
          </>
        ) : (
          <span className={classes.created}>{t('since', { day: dates.date(createdAt, now) })}</span>
        )}
        {isAdministrator && <Tag tone="accent">{t('administrator')}</Tag>}
        {isAllowanceAsked && isAllowed && !isAdministrator && <Tag tone="ok">{t('allowed')}</Tag>}
      </div>
      <div className={classes.acts}>
        {suspension && (
          <Button
            size="s"
            aria-label={t('suspension.liftOf', { name })}
            busy={acts.isBusy}
            onClick={acts.lift}
          >
            {t('suspension.lift')}
          </Button>
        )}
        <AccountActs {...props} acts={acts} />
      </div>
    </li>
  )
}
