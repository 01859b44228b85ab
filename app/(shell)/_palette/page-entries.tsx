import {
  IconAdjustments,
  IconAdjustmentsHorizontal,
  IconArchive,
  IconChartLine,
  IconEye,
  IconFileText,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconMessage,
  IconMessageQuestion,
  IconShieldCog,
  IconTableExport,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RouterOutputs } from '@/app/_trpc/types'
import { may, type Permission, practises } from '@/domain/access/roles'
import type { Entry } from './entry'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

const ownPages = [
  { key: 'today', href: '/today', icon: <IconHome {...icon} /> },
  { key: 'sessions', href: '/sessions', icon: <IconMessage {...icon} /> },
  { key: 'preferences', href: '/preferences', icon: <IconAdjustmentsHorizontal {...icon} /> },
  { key: 'myData', href: '/my-data', icon: <IconArchive {...icon} /> },
] as const

type CohortPage =
  | 'overview'
  | 'members'
  | 'wall'
  | 'situations'
  | 'grids'
  | 'stimuli'
  | 'exports'
  | 'journal'
  | 'settings'

const cohortPages: readonly {
  key: CohortPage
  path: string
  icon: ReactNode
  permission: Permission
}[] = [
  { key: 'overview', path: '', icon: <IconLayoutGrid {...icon} />, permission: 'cohort.see' },
  { key: 'members', path: '/members', icon: <IconUsers {...icon} />, permission: 'cohort.seeMembers' },
  { key: 'wall', path: '/wall', icon: <IconLayoutGrid {...icon} />, permission: 'liveSession.seeAll' },
  {
    key: 'situations',
    path: '/situations',
    icon: <IconFileText {...icon} />,
    permission: 'scenario.browse',
  },
  { key: 'grids', path: '/grids', icon: <IconEye {...icon} />, permission: 'scenario.browse' },
  { key: 'stimuli', path: '/stimuli', icon: <IconMessageQuestion {...icon} />, permission: 'cohort.see' },
  { key: 'exports', path: '/exports', icon: <IconTableExport {...icon} />, permission: 'cohort.export' },
  { key: 'journal', path: '/journal', icon: <IconHistory {...icon} />, permission: 'journal.read' },
  { key: 'settings', path: '/settings', icon: <IconAdjustments {...icon} />, permission: 'cohort.configure' },
]

type PageName = (typeof ownPages)[number]['key'] | 'progress' | CohortPage
type NameOfPage = (key: PageName | 'administration' | 'state') => string

/** Every page that this person may open, in the order of the navigation. */
export function pageEntries(me: RouterOutputs['person']['me'], nameOf: NameOfPage): readonly Entry[] {
  return [
    ...ownPages.map(({ key, href, icon }) => ({ id: href, href, icon, text: nameOf(key) })),
    ...(practises(me.memberships)
      ? [page('/progress', nameOf('progress'), <IconChartLine {...icon} />)]
      : []),
    ...me.memberships.flatMap(({ cohortId, cohortName, role }) =>
      cohortPages
        .filter(({ permission }) => may(role, permission))
        .map(({ key, path, icon }) => {
          const href = `/cohorts/${cohortId}${path}`
          return { id: href, href, icon, text: `${nameOf(key)}, ${cohortName}` }
        }),
    ),
    ...(me.isAdministrator
      ? [
          page('/administration', nameOf('administration'), <IconShieldCog {...icon} />),
          page('/administration/state', nameOf('state'), <IconShieldCog {...icon} />),
        ]
      : []),
  ]
}

function page(href: string, text: string, icon: ReactNode): Entry {
  return { id: href, href, icon, text }
}
