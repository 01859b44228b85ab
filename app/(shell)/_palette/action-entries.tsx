import {
  IconCalendarPlus,
  IconFileText,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLayoutGrid,
  IconListCheck,
  IconMessagePlus,
  IconPackageExport,
  IconPlus,
  IconSignature,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RouterOutputs } from '@/app/_trpc/types'
import { may, type Permission } from '@/domain/access/roles'
import type { Entry } from './entry'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

const cohortActions = [
  {
    key: 'planRound',
    path: '/rounds/new',
    icon: <IconCalendarPlus {...icon} />,
    permission: 'round.plan',
  },
  {
    key: 'prepareInterview',
    path: '/sessions/new',
    icon: <IconMessagePlus {...icon} />,
    permission: 'liveSession.schedule',
  },
  {
    key: 'invite',
    path: '/members#invite',
    icon: <IconUserPlus {...icon} />,
    permission: 'joinLink.manage',
  },
  { key: 'openWall', path: '/wall', icon: <IconLayoutGrid {...icon} />, permission: 'liveSession.seeAll' },
  {
    key: 'writeSituation',
    path: '/situations',
    icon: <IconFileText {...icon} />,
    permission: 'library.write',
  },
  { key: 'composeGrid', path: '/grids', icon: <IconListCheck {...icon} />, permission: 'library.write' },
  {
    key: 'printAttendance',
    path: '/exports',
    icon: <IconSignature {...icon} />,
    permission: 'cohort.export',
  },
] as const satisfies readonly { key: string; path: string; icon: ReactNode; permission: Permission }[]

/** What can be done in an archived cohort too. */
const inArchives: readonly string[] = ['printAttendance']

const ownActions = [
  { key: 'takeData', href: '/my-data#my-archive', icon: <IconPackageExport {...icon} /> },
  { key: 'changePassword', href: '/account', icon: <IconKey {...icon} /> },
  { key: 'changeKeys', href: '/preferences', icon: <IconKeyboard {...icon} /> },
  { key: 'changeLanguage', href: '/preferences', icon: <IconLanguage {...icon} /> },
] as const

type ActionName = (typeof cohortActions)[number]['key'] | (typeof ownActions)[number]['key'] | 'createCohort'

/** An entry that is also found by words that it does not show. */
export type ActionEntry = Entry & { readonly synonyms: string }

/**
 * What this person may do from anywhere, what their roles do most first. `say`: the words of an action; `synonyms`: what else people
 * type for it, separated by spaces.
 */
export function actionEntries(
  me: RouterOutputs['person']['me'],
  say: (key: ActionName) => string,
  synonyms: (key: ActionName) => string,
): readonly ActionEntry[] {
  const inCohorts = me.memberships.flatMap(({ cohortId, cohortName, role, isArchived }) =>
    cohortActions
      .filter(({ key, permission }) => may(role, permission) && (!isArchived || inArchives.includes(key)))
      .map(({ key, path, icon }) => ({
        id: `${key}-${cohortId}`,
        href: `/cohorts/${cohortId}${path}`,
        icon,
        text: `${say(key)}, ${cohortName}`,
        synonyms: synonyms(key),
      })),
  )
  const own = ownActions.map(({ key, href, icon }) => ({
    id: key,
    href,
    icon,
    text: say(key),
    synonyms: synonyms(key),
  }))
  const createCohort = {
    id: 'createCohort',
    href: '/cohorts/new',
    icon: <IconPlus {...icon} />,
    text: say('createCohort'),
    synonyms: synonyms('createCohort'),
  }
  return [...inCohorts, ...(me.mayCreateCohorts ? [createCohort] : []), ...own]
}
