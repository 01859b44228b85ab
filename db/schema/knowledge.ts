import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import { user } from './auth'

/**
 * What binds a person to a scenario's family, in one row, so that simultaneous writes cannot let a person know a brief
 * and advise on it. Written by server/interview/live-session/seat-people.ts; a trigger follows unsealing and
 * cancelling.
 */
export const scenarioKnowledge = pgTable(
  'scenario_knowledge',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    family: text('family').notNull(),
    kind: text('kind').$type<BriefKnowledge>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.family] })],
)
