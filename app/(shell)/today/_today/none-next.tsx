import { IconCalendar } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { EmptyState } from '@/app/_kit/text/empty-state'
import type { RouterOutputs } from '@/app/_trpc/types'
import { may } from '@/domain/access/roles'
import { Section } from '../../_shell/section'

/** Nothing follows what leads the page: what can be done about it, or where the rest is. */
export function NoneNext({ me: { memberships } }: { me: RouterOutputs['person']['me'] }) {
  const t = useTranslations('today')
  const planned = memberships.find(({ role }) => may(role, 'liveSession.schedule'))
  return (
    <Section title={t('next')}>
      <EmptyState
        icon={<IconCalendar size={20} stroke={1.5} aria-hidden="true" />}
        action={
          planned ? (
            <ButtonLink href={`/cohorts/${planned.cohortId}/sessions/new`}>{t('empty.schedule')}</ButtonLink>
          ) : (
            <ButtonLink href="/sessions">{t('empty.all')}</ButtonLink>
          )
        }
      >
        {t('empty.noneNext')}
      </EmptyState>
    </Section>
  )
}
