import {
  bigint,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from '@/domain/localized'
import type { ArchiveProgress } from '@/domain/personal-data/archive-progress'
import type { ArchiveState } from '@/domain/personal-data/archive-state'
import { user } from './auth'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** The archive of a person who asked for it: one at most, made by a job, kept a day. Left out of a backup. */
export const personalArchive = pgTable('personal_archive', {
  id: uuid('id').primaryKey(),
  personId: text('person_id')
    .notNull()
    .unique()
    .references(() => user.id, { onDelete: 'cascade' }),
  language: text('language').$type<Locale>().notNull(),
  state: text('state').$type<ArchiveState>().notNull(),
  progress: jsonb('progress').$type<ArchiveProgress>().notNull(),
  /** Names the run that makes it: what an earlier run still writes is refused. */
  madeBy: uuid('made_by'),
  bytes: bigint('bytes', { mode: 'number' }),
  askedAt: moment('asked_at').notNull().defaultNow(),
  readyAt: moment('ready_at'),
  expiresAt: moment('expires_at'),
})

/** The file of an archive, in parts, so that every process on the database can hand it over. */
export const personalArchivePart = pgTable(
  'personal_archive_part',
  {
    archiveId: uuid('archive_id')
      .notNull()
      .references(() => personalArchive.id, { onDelete: 'cascade' }),
    part: integer('part').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.archiveId, table.part] })],
)
