import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { BriefRemark } from '@/domain/scenario/remarks'
import { user } from './auth'
import { liveSession } from './live-session'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * What a person has to say of the situation of an interview, once its debrief is open. Not a fact of the interview: it is about the
 * situation, and is taken back by being deleted.
 */
export const scenarioRemark = pgTable(
  'scenario_remark',
  {
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    brief: text('brief').$type<BriefRemark>(),
    /** Ids of reveals that could not be earned. */
    reveals: jsonb('reveals').$type<string[]>().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.liveSessionId, table.userId] }),
    index('scenario_remark_user_id').on(table.userId),
  ],
)

/** A person's own words beside their remarks, in a table of their own so that they can be erased and the counts stay. */
export const scenarioRemarkText = pgTable(
  'scenario_remark_text',
  {
    liveSessionId: uuid('live_session_id').notNull(),
    userId: text('user_id').notNull(),
    body: text('body').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.liveSessionId, table.userId] }),
    index('scenario_remark_text_user_id').on(table.userId),
    foreignKey({
      name: 'scenario_remark_text_remark',
      columns: [table.liveSessionId, table.userId],
      foreignColumns: [scenarioRemark.liveSessionId, scenarioRemark.userId],
    }).onDelete('cascade'),
  ],
)
