'use client'

import {
  IconAdjustments,
  IconArchive,
  IconCalendarStats,
  IconChartLine,
  IconEye,
  IconFileText,
  IconHome,
  IconLayoutGrid,
  IconMail,
  IconMessage,
  IconMessageQuestion,
  IconShieldCog,
  IconTableExport,
  IconUsers,
} from '@tabler/icons-react'
import { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import type { RouterOutputs } from '@/app/_trpc/types'
import { may, practises } from '@/domain/access/roles'
import { isBoard } from './is-board'
import classes from './navigation.module.css'

type NavigationProps = {
  me: RouterOutputs['person']['me']
  /** Icons alone, whose words are heard and shown under the pointer; of the cohorts the one whose page is open. */
  isRail?: boolean
  onFollow?: () => void
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Main navigation: the person's own pages, then each cohort. */
export function Navigation({ me, isRail = false, onFollow }: NavigationProps) {
  const t = useTranslations('common.nav')
  const path = usePathname()
  const cohorts = me.memberships.filter(({ cohortId }) => !isRail || path.startsWith(`/cohorts/${cohortId}/`))
  return (
    <nav aria-label={t('label')} className={isRail ? classes.rail : undefined}>
      <ul className={classes.list}>
        <Item href="/today" icon={<IconHome {...icon} />} label={t('today')} onFollow={onFollow} />
        <Item href="/sessions" icon={<IconMessage {...icon} />} label={t('sessions')} onFollow={onFollow} />
        {practises(me.memberships) && (
          <Item
            href="/progress"
            icon={<IconChartLine {...icon} />}
            label={t('progress')}
            onFollow={onFollow}
          />
        )}
      </ul>
      {cohorts
        .filter(({ isArchived }) => !isArchived)
        .map((cohort) => (
          <CohortPages key={cohort.cohortId} cohort={cohort} onFollow={onFollow} />
        ))}
      <ArchivedCohorts cohorts={cohorts.filter(({ isArchived }) => isArchived)} onFollow={onFollow} />
      {me.isAdministrator && (
        <ul className={`${classes.list} ${classes.last}`}>
          <Item
            href="/administration"
            icon={<IconShieldCog {...icon} />}
            label={t('administration')}
            hasPages
            onFollow={onFollow}
          />
        </ul>
      )}
    </nav>
  )
}

type Membership = NavigationProps['me']['memberships'][number]
type OnFollow = { onFollow: (() => void) | undefined }

/** The pages of one cohort that this role opens. */
function CohortPages({ cohort, onFollow }: { cohort: Membership } & OnFollow) {
  const t = useTranslations('common.nav')
  const { cohortId, cohortName, role, scenarios } = cohort
  return (
    <div>
      <h2 className={classes.cohort} id={`nav-${cohortId}`}>
        {cohortName}
      </h2>
      <ul className={classes.list} aria-labelledby={`nav-${cohortId}`}>
        <Item
          href={`/cohorts/${cohortId}`}
          icon={<IconLayoutGrid {...icon} />}
          label={t('overview')}
          onFollow={onFollow}
        />
        <Item
          href={`/cohorts/${cohortId}/members`}
          icon={<IconUsers {...icon} />}
          label={t('members')}
          onFollow={onFollow}
        />
        {may(role, 'round.plan') && (
          <Item
            href={`/cohorts/${cohortId}/rounds`}
            icon={<IconCalendarStats {...icon} />}
            label={t('rounds')}
            hasPages
            onFollow={onFollow}
          />
        )}
        {may(role, 'scenario.browse') && (
          <Item
            href={`/cohorts/${cohortId}/situations`}
            icon={<IconFileText {...icon} />}
            label={t('situations')}
            count={scenarios}
            hasPages
            onFollow={onFollow}
          />
        )}
        {may(role, 'scenario.browse') && (
          <Item
            href={`/cohorts/${cohortId}/grids`}
            icon={<IconEye {...icon} />}
            label={t('grids')}
            hasPages
            onFollow={onFollow}
          />
        )}
        <Item
          href={`/cohorts/${cohortId}/stimuli`}
          icon={<IconMessageQuestion {...icon} />}
          label={t('stimuli')}
          hasPages
          onFollow={onFollow}
        />
        {may(role, 'member.manage') && (
          <Item
            href={`/cohorts/${cohortId}/mail`}
            icon={<IconMail {...icon} />}
            label={t('mail')}
            onFollow={onFollow}
          />
        )}
        {may(role, 'cohort.export') && (
          <Item
            href={`/cohorts/${cohortId}/exports`}
            icon={<IconTableExport {...icon} />}
            label={t('exports')}
            onFollow={onFollow}
          />
        )}
        {may(role, 'cohort.configure') && (
          <Item
            href={`/cohorts/${cohortId}/settings`}
            icon={<IconAdjustments {...icon} />}
            label={t('settings')}
            onFollow={onFollow}
          />
        )}
      </ul>
    </div>
  )
}

/** Archived cohorts stand apart, a line each; one whose page is open shows all its pages. */
function ArchivedCohorts({ cohorts, onFollow }: { cohorts: readonly Membership[] } & OnFollow) {
  const t = useTranslations('records.archive')
  const path = usePathname()
  const here = cohorts.find(({ cohortId }) => `${path}/`.startsWith(`/cohorts/${cohortId}/`))
  const others = cohorts.filter((each) => each !== here)
  return (
    <>
      {here ? <CohortPages cohort={here} onFollow={onFollow} /> : null}
      {others.length > 0 ? (
        <div>
          <h2 className={classes.cohort} id="nav-archived">
            {t('group')}
          </h2>
          <ul className={classes.list} aria-labelledby="nav-archived">
            {others.map(({ cohortId, cohortName }) => (
              <Item
                key={cohortId}
                href={`/cohorts/${cohortId}`}
                icon={<IconArchive {...icon} />}
                label={cohortName}
                onFollow={onFollow}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

type ItemProps = {
  href: string
  icon: ReactNode
  label: string
  /** How many there are behind it. */
  count?: number
  /** Whether the pages below this one are of it. */
  hasPages?: boolean
  onFollow: (() => void) | undefined
}

function Item({ href, icon, label, count, hasPages = false, onFollow }: ItemProps) {
  const path = usePathname()
  const isHere = path === href || (hasPages && path.startsWith(`${href}/`))
  return (
    <li>
      <Link
        href={href}
        className={classes.link}
        aria-current={isHere ? 'page' : undefined}
        title={isBoard(path) ? label : undefined}
        onClick={onFollow}
      >
        {icon}
        <Label>{label}</Label>
        {count === undefined ? null : <span className={classes.count}>{count}</span>}
      </Link>
    </li>
  )
}

/** A link that fades while its page loads. */
function Label({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus()
  return <span className={pending ? `${classes.word} ${classes.pending}` : classes.word}>{children}</span>
}
