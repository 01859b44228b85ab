import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

export type LogToFill = {
  readonly liveSessionId: string
  /** The place in the log behind which the facts come. */
  readonly after: number
  readonly at: Date
  readonly guideId: string
  readonly beneficiaryId: string
}

/** Logs filled by one statement. */
const BATCH = 200

/**
 * Stores `count` facts in each log as `append` does, in bulk. Of every 24: sixteen of the dial, values in their own
 * rows; six marks; a note and a cue, words in their own rows.
 */
export async function fillLogs(db: Db, logs: readonly LogToFill[], count: number): Promise<void> {
  for (let from = 0; from < logs.length; from += BATCH) {
    await fillSome(db, logs.slice(from, from + BATCH), count)
  }
}

function fillSome(db: Db, logs: readonly LogToFill[], count: number) {
  return db.execute(sql`
    with log as (
      select * from jsonb_to_recordset(${JSON.stringify(logs)}::jsonb)
        as log("liveSessionId" uuid, after int, at timestamptz, "guideId" text, "beneficiaryId" text)
    ), facts as (
      insert into live_session_event (live_session_id, seq, id, actor_id, seat, type, payload, at, recorded_at)
      select "liveSessionId", after + n, md5("liveSessionId"::text || n)::uuid,
        case type when 'dialMoved' then "beneficiaryId" else "guideId" end,
        case type when 'dialMoved' then 'beneficiary' else 'supervisor' end,
        type,
        case type
          when 'dialMoved' then '{"samples": null}'
          when 'cueSent' then '{"text": null}'
          when 'markNoted' then jsonb_build_object('markId', md5("liveSessionId"::text || (n - 3))::uuid, 'text', null)
          else jsonb_build_object('reactionOffsetMs', 2000, 'valence', case when n % 5 = 0 then 'missed' else 'demonstrated' end,
            'codeKey', (array['empathy', 'activeListening', 'authenticity', 'unconditionalPositiveRegard'])[1 + n % 4])
        end,
        log.at + n * interval '3 seconds', log.at + n * interval '3 seconds'
      from log, generate_series(1, ${count}::int) n,
        lateral (select case
          when n % 24 = 0 then 'cueSent' when n % 24 = 12 then 'markNoted' when n % 3 = 0 then 'marked' else 'dialMoved'
        end as type) as kind
      returning id, actor_id, seq, type, at
    ), dials as (
      insert into live_session_dial (event_id, author_id, samples)
      select id, actor_id, (
        select jsonb_agg(jsonb_build_object('at', date_part('epoch', at) * 1000 + 500 * k, 'value', (seq * 7 + k) % 100))
        from generate_series(1, 4) k
      ) from facts where type = 'dialMoved'
    )
    insert into live_session_text (event_id, author_id, body)
    select id, actor_id, '{"text": "laisse le silence venir, il cherche ses mots"}' from facts
    where type in ('markNoted', 'cueSent')`)
}
