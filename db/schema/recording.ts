import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import type { WhyDestroyed } from '@/domain/live-session/recording/destroyed'
import type { RecorderForm, RecorderReport } from '@/domain/live-session/recording/recorder'
import type { TrackKind } from '@/domain/live-session/recording/track'
import { user } from './auth'
import { liveSession } from './live-session'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * One track of a recorded interview. Its media are sealed files beside the database, its key is in the folder of keys. The row stays once
 * the track is destroyed: it says what was there and when it went.
 */
export const recordingTrack = pgTable(
  'recording_track',
  {
    id: uuid('id').primaryKey(),
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    /** Whose voice or picture it is; null for the sound of a room. */
    personId: text('person_id').references(() => user.id),
    kind: text('kind').$type<TrackKind>().notNull(),
    mimeType: text('mime_type').notNull(),
    /** Names the key, and the folder of the sealed files. */
    keyId: uuid('key_id').notNull().unique(),
    /** SHA-256 of the public key that browsers seal to: a receipt names the key by it. */
    fingerprint: text('fingerprint').notNull(),
    /** SHA-256 of the right to put chunks of this track. */
    rightHash: text('right_hash').notNull(),
    /** How many days were agreed, counted from when the interview was held last. */
    days: integer('days').notNull(),
    openedAt: moment('opened_at').notNull().defaultNow(),
    destroyedAt: moment('destroyed_at'),
    /** The same for all tracks that one act destroyed: the number of its receipts. */
    destructionId: uuid('destruction_id'),
    destroyedFor: text('destroyed_for').$type<WhyDestroyed>(),
    /** Who asked for it; null where no person did. Only their own receipt says so. */
    destroyedBy: text('destroyed_by').references(() => user.id),
    /** How much was destroyed; null while the track is kept. */
    chunks: integer('chunks'),
    bytes: bigint('bytes', { mode: 'number' }),
    /** When the recording device learned that the track was destroyed, and removed what it still held. */
    deviceToldAt: moment('device_told_at'),
  },
  (table) => [
    index('recording_track_live_session_id').on(table.liveSessionId),
    index('recording_track_person_id').on(table.personId),
    index('recording_track_receipt')
      .on(sql`coalesce(${table.destructionId}, ${table.id})`)
      .where(sql`${table.destroyedAt} is not null`),
    index('recording_track_destroyed')
      .on(table.destroyedAt, sql`coalesce(${table.destructionId}, ${table.id})`)
      .where(sql`${table.destroyedAt} is not null`),
  ],
)

/** A segment of a track, recorded without a gap. */
export const recordingSegment = pgTable(
  'recording_segment',
  {
    trackId: uuid('track_id')
      .notNull()
      .references(() => recordingTrack.id, { onDelete: 'cascade' }),
    segment: integer('segment').notNull(),
    /** How many chunks it has in all; null where its end was never told. */
    count: integer('count'),
    /** Its file in the folder of the track, made of its chunks; null until it is made. */
    fileId: uuid('file_id'),
    fileBytes: bigint('file_bytes', { mode: 'number' }),
    /** The file beside it of how loud it is; null where no chunk told. */
    levelsId: uuid('levels_id'),
    /** From how many chunks that file was made; more may have come since. */
    chunksInFile: integer('chunks_in_file'),
  },
  (table) => [primaryKey({ columns: [table.trackId, table.segment] })],
)

/** A chunk that has arrived, with its two clocks. */
export const recordingChunk = pgTable(
  'recording_chunk',
  {
    trackId: uuid('track_id')
      .notNull()
      .references(() => recordingTrack.id, { onDelete: 'cascade' }),
    segment: integer('segment').notNull(),
    number: integer('number').notNull(),
    /** Its sealed file, in the folder of the track; null once the file of its segment holds it. */
    fileId: uuid('file_id'),
    /** SHA-256 of the chunk as the browser sealed it: it tells a repeated chunk from another one. */
    digest: text('digest').notNull(),
    bytes: integer('bytes').notNull(),
    fromMs: integer('from_ms').notNull(),
    toMs: integer('to_ms').notNull(),
    mediaMs: integer('media_ms').notNull(),
    cause: text('cause').$type<GapCause>(),
    arrivedAt: moment('arrived_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trackId, table.segment, table.number] })],
)

/** The one device that records a room, chosen by a person or joined by a code. */
export const roomRecorder = pgTable(
  'room_recorder',
  {
    liveSessionId: uuid('live_session_id')
      .primaryKey()
      .references(() => liveSession.id),
    /** Made by the device itself; names it to the seats and gives no right. */
    deviceId: uuid('device_id').notNull(),
    form: text('form').$type<RecorderForm>().notNull(),
    /** Whose computer it is; null for a device without a seat. */
    personId: text('person_id').references(() => user.id),
    /** SHA-256 of the right of a device without a seat. */
    rightHash: text('right_hash').unique(),
    /** What it told of itself last, and how much of the interview was missing then, ms. */
    report: jsonb('report').$type<RecorderReport>(),
    missingMs: integer('missing_ms').notNull().default(0),
    heardAt: moment('heard_at').notNull().defaultNow(),
    chosenAt: moment('chosen_at').notNull().defaultNow(),
  },
  (table) => [index('room_recorder_person_id').on(table.personId)],
)

/** The code by which one device without a seat may join, once: a new one replaces it. */
export const recorderCode = pgTable('recorder_code', {
  liveSessionId: uuid('live_session_id')
    .primaryKey()
    .references(() => liveSession.id),
  /** Part of the address; no secret. */
  name: text('name').notNull().unique(),
  /** HMAC-SHA-256 of the digits, under the secret of the installation. */
  digitsHash: text('digits_hash').notNull(),
  /** Wrong digits so far. */
  tries: integer('tries').notNull().default(0),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})
