import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '@/db/error'
import { migrationState } from '@/db/migrate'
import { readBuildId } from './build-id'

/** A release by its version, as people name it, and by the id of its sources. */
export type Release = { readonly version: string; readonly build: string }

/** What another release has done to a database. */
export type ForeignRelease = {
  /** The newest release that has opened the database, where it is newer than this one; else null. */
  readonly newer: Release | null
  /** How many migrations the database has that this release does not know. */
  readonly unknownMigrations: number
  /** The day on which the newest of them was written, such as 2027-03-12; null without one. */
  readonly unknownSince: string | null
}

type Ask = (statement: string) => Promise<Record<string, unknown>[]>

/** The release in this folder. */
export function readRelease(root: string): Release {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { version, build: readBuildId(root) }
}

/** Whether a database belongs to a release that `own` may not follow: null where it does not. `ask` runs one statement. */
export async function findForeignRelease(ask: Ask, own: Release): Promise<ForeignRelease | null> {
  const { unknown, newestUnknownAt } = await migrationState(ask)
  const newer = (await releasesOf(ask))
    .filter(({ version }) => compareVersions(version, own.version) > 0)
    .sort((one, other) => compareVersions(other.version, one.version))[0]
  if (unknown === 0 && newer === undefined) return null
  const unknownSince = newestUnknownAt === null ? null : new Date(newestUnknownAt).toISOString().slice(0, 10)
  return { newer: newer ?? null, unknownMigrations: unknown, unknownSince }
}

/** Why this release does not start on the database, and what to do: one sentence. */
export function foreignReleaseSentence(
  { newer, unknownMigrations, unknownSince }: ForeignRelease,
  own: Release,
): string {
  const steps = `${unknownMigrations} ${unknownMigrations === 1 ? 'migration' : 'migrations'}`
  const why = newer
    ? `was opened by Triade ${newer.version} (${newer.build}), which is newer than this release, ${own.version} (${own.build})`
    : `has ${steps} of another release, the newest of ${unknownSince}, that this release, ${own.version} (${own.build}), does not know`
  const which = newer ? `Triade ${newer.version} or a newer one` : 'that release or a newer one'
  return `This database ${why}: start ${which}, or restore a backup that this release can read into an empty database.`
}

/** Notes that this release has opened the database, for older ones that come after it. */
export async function noteRelease(
  database: { query(statement: string, values: string[]): Promise<unknown> },
  { version, build }: Release,
): Promise<void> {
  await database.query(
    `insert into app_release (version, build) values ($1, $2)
     on conflict (version) do update set build = excluded.build, opened_at = now()`,
    [version, build],
  )
}

async function releasesOf(ask: Ask): Promise<Release[]> {
  const rows = await ask('select version, build from app_release').catch((error: unknown) => {
    // 42P01: the database is empty, or of a release that noted none.
    if (errorCode(error) === '42P01') return []
    throw error
  })
  return rows.map(({ version, build }) => ({ version: String(version), build: String(build) }))
}

/** Below 0 where `one` is older, above where it is newer. Only the three numbers of a version count. */
function compareVersions(one: string, other: string): number {
  const [mine, theirs] = [numbersOf(one), numbersOf(other)]
  return mine.map((each, index) => each - (theirs[index] ?? 0)).find((each) => each !== 0) ?? 0
}

function numbersOf(version: string): number[] {
  return [0, 1, 2].map((index) => Number.parseInt(version.split('.')[index] ?? '', 10) || 0)
}
