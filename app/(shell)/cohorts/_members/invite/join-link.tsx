'use client'

import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { TextToCopy } from '@/app/_kit/fields/text-to-copy'
import { Row } from '@/app/_kit/layout/layout'
import type { RouterOutputs } from '@/app/_trpc/types'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { joinLinkTerms } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import classes from './join-links.module.css'
import { useJoinLink } from './use-join-link'

type Link = RouterOutputs['cohort']['joinLinks'][number]

type JoinLinkProps = {
  cohortId: string
  role: Role
  link: Link | null
}

/** The join link of one role, if there is one. */
export function JoinLink({ cohortId, role, link }: JoinLinkProps) {
  const t = useTranslations('cohort.links')
  const { renew, revoke, isBusy } = useJoinLink(cohortId, role)
  return (
    <div className={classes.link}>
      <div className={classes.head}>
        <h3>{t(`role.${role}`)}</h3>
        {link ? <Validity cohortId={cohortId} link={link} /> : null}
      </div>
      {link ? <TextToCopy text={link.url} label={t('address', { role: t(`role.${role}`) })} /> : null}
      <Row gap="2">
        {link ? (
          <>
            <ConfirmedButton
              label={t('renew')}
              describedAs={t('renewRole', { role: t(`role.${role}`) })}
              title={t('renewTitle', { role: t(`role.${role}`) })}
              body={t('renewBody', { days: joinLinkTerms[role].days, people: joinLinkTerms[role].uses })}
              confirm={t('renew')}
              isBusy={isBusy}
              onConfirm={renew}
            />
            <ConfirmedButton
              label={t('revoke')}
              describedAs={t('revokeRole', { role: t(`role.${role}`) })}
              title={t('revokeTitle', { role: t(`role.${role}`) })}
              body={t('revokeBody')}
              confirm={t('revoke')}
              isBusy={isBusy}
              isDanger
              onConfirm={revoke}
            />
          </>
        ) : (
          <Button size="s" disabled={isBusy} onClick={renew}>
            {t('create')}
          </Button>
        )}
      </Row>
    </div>
  )
}

/** Until when the link works, and how many people have joined by it. */
function Validity({ cohortId, link: { expiresAt, uses, maxUses } }: { cohortId: string; link: Link }) {
  const t = useTranslations('cohort.links')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const isPast = expiresAt <= now
  const isUsedUp = uses >= maxUses
  return (
    <span className={classes.expiry} data-past={isPast || isUsedUp || undefined}>
      {t(isPast ? 'expired' : 'until', { day: dates.date(expiresAt, now) })}
      {' · '}
      {t(isUsedUp ? 'usedUp' : 'uses', { uses, people: maxUses })}
    </span>
  )
}
