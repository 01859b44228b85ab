import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cohort, membership, suspension, user } from '@/db/schema'
import { mayAdminister } from '@/domain/access/installation'
import { plainWords } from '@/domain/person/matches-name'
import type { Shell } from '@/server/interview/shell'
import type { Administration } from '@/server/people/administration/take-administration'
import { isThere } from '@/server/platform/is-there'

/** An account of this installation. `createdAt` in epoch ms; `isAllowed`: to create cohorts, where the setting asks for it. */
export type Account = {
  id: string
  name: string
  /** Null for a persona of the demonstration. */
  email: string | null
  createdAt: number
  isAdministrator: boolean
  isAllowed: boolean
  /** False for a persona beside accounts of people. */
  mayAdminister: boolean
  /** Names of the cohorts to which they belong. */
  cohorts: string[]
  suspension: AccountSuspension | null
}

/** `since`: from when the account is kept out; null while an interview of theirs runs. Epoch ms. `by`: the administrator's name. */
export type AccountSuspension = { askedAt: number; since: number | null; by: string }

/** Which accounts are listed. */
export const accountGroups = ['all', 'administrators', 'suspended', 'withoutCohort'] as const
export type AccountGroup = (typeof accountGroups)[number]

/** A page of accounts by name. `total`: how many match; `next`: the cursor of the following page; null on the last page. */
export type AccountsPage = {
  accounts: Account[]
  total: number
  administrators: number
  /** How many accounts each group holds, whatever was searched for. */
  groups: Record<AccountGroup, number>
  next: string | null
}

const ACCOUNTS_A_PAGE = 25

/** The accounts in whose name or address each word asked for is found, whatever the accents and capitals. */
export async function readAccounts(
  { database: { db } }: Shell,
  _: Administration,
  { search, among, cursor }: { search: string; among: AccountGroup; cursor: string | null },
): Promise<AccountsPage> {
  const found = and(
    isThere(user.id),
    groupConditions[among],
    ...plainWords(search).map((word) => sql`position(${word} in ${searched(user)}) > 0`),
  )
  const isAfter =
    cursor === null
      ? undefined
      : sql`(${filed(user.name)}, ${user.id}) > (select ${filed(sql`last.name`)}, last.id from ${user} last where last.id = ${cursor})`
  const [rows, [counted], [marked], [own], groups] = await Promise.all([
    db
      .select({
        account: user,
        cohorts: sql<
          string[]
        >`array(select ${cohort.name} from ${membership} join ${cohort} on ${cohort.id} = ${membership.cohortId}
          where ${membership.userId} = ${user.id} order by ${cohort.name})`,
        suspension,
        by: suspender.name,
      })
      .from(user)
      .leftJoin(suspension, eq(suspension.personId, user.id))
      .leftJoin(suspender, eq(suspender.id, suspension.askedBy))
      .where(and(found, isAfter))
      .orderBy(asc(filed(user.name)), asc(user.id))
      .limit(ACCOUNTS_A_PAGE + 1),
    db.select({ total: count() }).from(user).where(found),
    db.select({ administrators: count() }).from(user).where(eq(user.administrator, true)),
    db.select({ count: count() }).from(user).where(eq(user.demo, false)),
    countGroups(db),
  ])
  const accounts = rows.slice(0, ACCOUNTS_A_PAGE).map(({ account: row, cohorts, suspension: kept, by }) => ({
    id: row.id,
    name: row.name,
    email: row.demo ? null : row.email,
    createdAt: row.createdAt.getTime(),
    isAdministrator: row.administrator,
    isAllowed: row.mayCreateCohorts,
    mayAdminister: mayAdminister(row, (own?.count ?? 0) > 0),
    cohorts,
    suspension: kept && {
      askedAt: kept.askedAt.getTime(),
      since: kept.effectiveAt?.getTime() ?? null,
      by: by ?? '',
    },
  }))
  const next = rows.length > ACCOUNTS_A_PAGE ? (accounts.at(-1)?.id ?? null) : null
  return { accounts, total: counted?.total ?? 0, administrators: marked?.administrators ?? 0, groups, next }
}

const suspender = alias(user, 'suspender')

const groupConditions: Record<AccountGroup, SQL | undefined> = {
  all: undefined,
  administrators: eq(user.administrator, true),
  suspended: sql`exists (select from ${suspension} kept where kept.person_id = ${user.id})`,
  withoutCohort: sql`not exists (select from ${membership} own where own.user_id = ${user.id})`,
}

async function countGroups(db: Shell['database']['db']): Promise<Record<AccountGroup, number>> {
  const [row] = await db
    .select({
      all: count(),
      administrators: countWhere(groupConditions.administrators),
      suspended: countWhere(groupConditions.suspended),
      withoutCohort: countWhere(groupConditions.withoutCohort),
    })
    .from(user)
    .where(isThere(user.id))
  return row ?? { all: 0, administrators: 0, suspended: 0, withoutCohort: 0 }
}

function countWhere(condition: SQL | undefined): SQL<number> {
  return sql<number>`(count(*) filter (where ${condition}))::int`
}

/** The text in lower case and without accents, as `plainWords` writes words. */
function plain(text: SQL | typeof user.name): SQL {
  return sql`regexp_replace(normalize(lower(${text}), NFD), '[\u0300-\u036f]', '', 'g')`
}

/** A name as lists file it, like `sortName` of domain/person/by-name.ts. */
function filed(name: SQL | typeof user.name): SQL {
  return plain(sql`regexp_replace(${name}, '^(\\S+)\\s+(.+)$', '\\2, \\1')`)
}

function searched({ name, email, demo }: typeof user): SQL {
  return plain(sql`${name} || ' ' || case when ${demo} then '' else ${email} end`)
}
