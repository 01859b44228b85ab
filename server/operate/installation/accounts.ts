import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm'
import { user } from '@/db/schema'
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
}

/** A page of accounts by name. `total`: how many match; `next`: the cursor of the following page; null on the last page. */
export type AccountsPage = {
  accounts: Account[]
  total: number
  administrators: number
  next: string | null
}

const ACCOUNTS_A_PAGE = 25

/** The accounts in whose name or address each word asked for is found, whatever the accents and capitals. */
export async function readAccounts(
  { database: { db } }: Shell,
  _: Administration,
  { search, cursor }: { search: string; cursor: string | null },
): Promise<AccountsPage> {
  const found = and(
    isThere(user.id),
    ...plainWords(search).map((word) => sql`position(${word} in ${searched(user)}) > 0`),
  )
  const isAfter =
    cursor === null
      ? undefined
      : sql`(${plain(user.name)}, ${user.id}) > (select ${plain(sql`last.name`)}, last.id from ${user} last where last.id = ${cursor})`
  const [rows, [counted], [marked], [own]] = await Promise.all([
    db
      .select()
      .from(user)
      .where(and(found, isAfter))
      .orderBy(asc(plain(user.name)), asc(user.id))
      .limit(ACCOUNTS_A_PAGE + 1),
    db.select({ total: count() }).from(user).where(found),
    db.select({ administrators: count() }).from(user).where(eq(user.administrator, true)),
    db.select({ count: count() }).from(user).where(eq(user.demo, false)),
  ])
  const accounts = rows.slice(0, ACCOUNTS_A_PAGE).map((row) => ({
    id: row.id,
    name: row.name,
    email: row.demo ? null : row.email,
    createdAt: row.createdAt.getTime(),
    isAdministrator: row.administrator,
    isAllowed: row.mayCreateCohorts,
    mayAdminister: mayAdminister(row, (own?.count ?? 0) > 0),
  }))
  const next = rows.length > ACCOUNTS_A_PAGE ? (accounts.at(-1)?.id ?? null) : null
  return { accounts, total: counted?.total ?? 0, administrators: marked?.administrators ?? 0, next }
}

/** The text in lower case and without accents, as `plainWords` writes words. */
function plain(text: SQL | typeof user.name): SQL {
  return sql`regexp_replace(normalize(lower(${text}), NFD), '[\u0300-\u036f]', '', 'g')`
}

function searched({ name, email, demo }: typeof user): SQL {
  return plain(sql`${name} || ' ' || case when ${demo} then '' else ${email} end`)
}
