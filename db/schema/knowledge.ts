import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import { user } from './auth'

/**
 * What binds a person to a scenario's family: one row for each, so that no person can know a brief and still advise on it, even with
 * two writes at once. Written as seats are taken (server/interview/live-session/seat-people.ts); unsealing and cancelling change it by
 * a trigger.
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
