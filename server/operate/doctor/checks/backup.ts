import { errorCode } from '@/db/error'
import { type Check, ok, warn } from '../check'

type Facts = {
  now: number
  /** When `npm run backup` last wrote one, epoch ms; null: never. */
  last: number | null
  /** Accounts of people, those of the demonstration apart. */
  people: number
  isEmbedded: boolean
}

const HOUR = 3_600_000
const OLD_DAYS = 7

export const backup: Check<Facts> = {
  async measure({ database, env }) {
    if (database.state !== 'answers') return null
    try {
      const [row = {}] = await database.ask(`
        select (select extract(epoch from max(written_at))::float8 * 1000 from app_backup) as last,
          (select count(*)::int from "user" where not demo) as people`)
      const last = row.last === null ? null : Number(row.last)
      return { now: Date.now(), last, people: Number(row.people), isEmbedded: env.databaseUrl === null }
    } catch (error) {
      // 42P01: the tables are of an earlier release, or not there yet; the check of the database says so.
      if (errorCode(error) === '42P01') return null
      throw error
    }
  },
  judge({ now, last, people, isEmbedded }) {
    if (last === null) {
      if (people === 0) return [ok('backupNothing')]
      return [isEmbedded ? warn('backupNever') : warn('backupElsewhere')]
    }
    const hours = Math.max(0, Math.floor((now - last) / HOUR))
    const days = Math.floor(hours / 24)
    return [days >= OLD_DAYS ? warn('backupOld', { days }) : ok('backupFine', { hours, days })]
  },
}
