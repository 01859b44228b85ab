import { IconArchive } from '@tabler/icons-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import type { RouterOutputs } from '@/app/_trpc/types'
import { may } from '@/domain/access/roles'
import classes from './archived-notice.module.css'

type ArchivedNoticeProps = { memberships: RouterOutputs['person']['me']['memberships'] }

/** On every page of an archived cohort: that nothing goes on there, and for members who may reopen it, where to do so. */
export function ArchivedNotice({ memberships }: ArchivedNoticeProps) {
  const t = useTranslations('records.archive')
  const path = usePathname()
  const here = memberships.find(({ cohortId }) => `${path}/`.startsWith(`/cohorts/${cohortId}/`))
  if (!here?.isArchived) return null
  const settings = `/cohorts/${here.cohortId}/settings`
  return (
    <p className={classes.notice}>
      <IconArchive size={20} stroke={1.5} aria-hidden="true" />
      <span>
        {t('notice')}{' '}
        {may(here.role, 'cohort.archive') && path !== settings ? (
          <Link href={settings}>{t('noticeLink')}</Link>
        ) : null}
      </span>
    </p>
  )
}
