import { sql } from 'drizzle-orm'

/** Now, as a column of milliseconds takes it. Such a column rounds: now() itself could be up to half a millisecond still to come. */
export const dueAtOnce = sql`date_trunc('milliseconds', now())`
