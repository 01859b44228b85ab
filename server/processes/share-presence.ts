import type pg from 'pg'
import type { Logger } from '@/server/log'
import type { Members } from '@/server/realtime/gateway/channels'
import type { SharedPresence } from '@/server/realtime/gateway/gateway'
import { GONE_AFTER_MS } from './registry'

/** Makes the gateways of all processes on one database agree on who is in a room. The tables hold it; words are hints. */
export type PresenceSharing = {
  /** Another process has changed who is there. */
  hear(channel: string): void
  /** Writes what could not be written, and reads again what other processes say. */
  refresh(beat: { isNew: boolean; isSteady: boolean }): Promise<void>
  /** Reads again what other processes say: words about it may have been missed. */
  readAgain(): void
  /** Makes the others look at once, when this process has taken itself out of the tables. */
  sayGone(): void
}

type Options = {
  pool: Pick<pg.Pool, 'query'>
  processId: string
  presence: SharedPresence
  log: Logger
  tell: (channel: string) => void
}

const writeStatement = `
with here as (
  select * from jsonb_to_recordset($3::jsonb) as member(user_id text, user_info jsonb)
), gone as (
  delete from app_presence
  where process_id = $1::uuid and channel = $2 and user_id not in (select user_id from here)
)
insert into app_presence (process_id, channel, user_id, user_info)
select $1::uuid, $2, user_id, coalesce(user_info, 'null') from here
on conflict (channel, process_id, user_id) do nothing`

const readStatement = `
select channel, user_id, user_info from app_presence
join app_process on app_process.id = process_id
where channel = any ($2::text[]) and process_id <> $1::uuid
  and seen_at > now() - make_interval(secs => $3::float8 / 1000)`

type Row = { channel: string; user_id: string; user_info: unknown }

export function sharePresence({ pool, processId, presence, log, tell }: Options): PresenceSharing {
  /** Channels somebody is, or was, subscribed to here. */
  const known = new Set<string>()
  const changed = new Set<string>()
  const unread = new Set<string>()
  let working: Promise<void> | null = null
  let isAskedAgain = false

  presence.watch((channel) => {
    known.add(channel)
    changed.add(channel)
    unread.add(channel)
    work()
  })

  /** Never lost: what is asked while a try is under way, which may be about to fail, gets a try of its own. */
  function work() {
    if (working) {
      isAskedAgain = true
      return
    }
    isAskedAgain = false
    working = writeAndRead().finally(() => {
      working = null
      if (isAskedAgain) work()
    })
  }

  async function writeAndRead() {
    try {
      while (changed.size > 0 || unread.size > 0) {
        await writeAll(takeAll(changed))
        await read(takeAll(unread))
      }
    } catch (error) {
      log.warn({ err: error }, 'who is present could not be shared; the next beat tries again')
    }
  }

  async function writeAll(channels: readonly string[]) {
    try {
      for (const channel of channels) await write(channel)
    } catch (error) {
      for (const channel of channels) changed.add(channel)
      throw error
    }
  }

  async function write(channel: string) {
    const members = [...presence.membersHere(channel)]
    const rows = members.map(([user_id, user_info]) => ({ user_id, user_info }))
    if (rows.length === 0) known.delete(channel)
    await pool.query({
      name: 'share-presence',
      text: writeStatement,
      values: [processId, channel, JSON.stringify(rows)],
    })
    tell(channel)
  }

  async function read(channels: readonly string[]) {
    const wanted = channels.filter((channel) => known.has(channel))
    const found = new Map<string, Map<string, unknown>>(channels.map((channel) => [channel, new Map()]))
    if (wanted.length > 0) {
      const { rows } = await pool.query<Row>({
        name: 'read-presence',
        text: readStatement,
        values: [processId, wanted, GONE_AFTER_MS],
      })
      for (const { channel, user_id, user_info } of rows) found.get(channel)?.set(user_id, user_info)
    }
    for (const [channel, members] of found) presence.setElsewhere(channel, members satisfies Members)
  }

  return {
    hear(channel) {
      if (!known.has(channel)) return
      unread.add(channel)
      work()
    },
    async refresh({ isNew, isSteady }) {
      for (const channel of known) {
        if (isNew) changed.add(channel)
        // After an outage of the database the others have not beaten yet: they only seem to be gone.
        if (isSteady) unread.add(channel)
      }
      work()
      await working
    },
    readAgain() {
      for (const channel of known) unread.add(channel)
      work()
    },
    sayGone() {
      for (const channel of known) tell(channel)
    },
  }
}

function takeAll(set: Set<string>): string[] {
  const all = [...set]
  set.clear()
  return all
}
