import { IconCalendar, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { EmptyState } from '@/app/_kit/text/empty-state'
import type { RouterOutputs } from '@/app/_trpc/types'
import { may } from '@/domain/access/roles'

type NothingPlannedProps = { me: RouterOutputs['person']['me'] }

/** Shown when nothing is planned, with what this person can do about it. */
export function NothingPlanned({ me: { memberships, mayCreateCohorts } }: NothingPlannedProps) {
  const t = useTranslations('today.empty')
  const organised = memberships.find(({ role }) => may(role, 'liveSession.schedule'))
  if (memberships.length === 0) {
    return (
      <EmptyState
        icon={<IconUsers size={20} stroke={1.5} aria-hidden="true" />}
        action={mayCreateCohorts ? <Action href="/cohorts/new" label={t('create')} /> : null}
      >
        {t(mayCreateCohorts ? 'noCohort' : 'noCohortToJoin')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<IconCalendar size={20} stroke={1.5} aria-hidden="true" />}
      action={
        organised ? (
          <Action href={`/cohorts/${organised.cohortId}/sessions/new`} label={t('schedule')} />
        ) : null
      }
    >
      {organised ? t('noSessionToRun') : t('noSession')}
    </EmptyState>
  )
}

function Action({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink href={href} kind="primary">
      {label}
    </ButtonLink>
  )
}
