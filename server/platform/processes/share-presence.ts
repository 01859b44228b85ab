import type pg from 'pg'
import type { Logger } from '@/server/platform/log'
import type { Members } from '@/server/platform/realtime/gateway/channels'
import type { SharedPresence } from '@/server/platform/realtime/gateway/gateway'
import { GONE_AFTER_MS } from './registry'

/** Keeps the members of presence channels equal at the gateways of all processes on one database, through its tables. */
export type PresenceSharing = {
  /** Reads the members of a channel again: another process has changed them. */
  receive(channel: string): void
  /** Writes the changes that could not be written before, and reads the members at the other processes again. */
  refresh(beat: { isNew: boolean; isSteady: boolean }): Promise<void>
  /** Reads the members at the other processes again, in every channel. */
  readAgain(): void
  /** Notifies the other processes that this process has left the tables. */
  notifyLeft(): void
}

type Options = {
  pool: Pick<pg.Pool, 'query'>
  processId: string
  presence: SharedPresence
  log: Logger
  /** Notifies the other processes that the members of a channel have changed. */
  notify: (channel: string) => void
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

export function sharePresence({ pool, processId, presence, log, notify }: Options): PresenceSharing {
  /** Channels with a member here, and channels whose last member here has left but is still in the tables. */
  const known = new Set<string>()
  const changed = new Set<string>()
  const unread = new Set<string>()
  let working: Promise<void> | null = null
  let runAgain = false

  presence.watch((channel) => {
    known.add(channel)
    changed.add(channel)
    unread.add(channel)
    work()
  })

  /** Starts writing and reading, or restarts after the current run, which may be about to fail. */
  function work() {
    if (working) {
      runAgain = true
      return
    }
    runAgain = false
    working = writeAndRead().finally(() => {
      working = null
      if (runAgain) work()
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
    notify(channel)
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
    receive(channel) {
      if (!known.has(channel)) return
      unread.add(channel)
      work()
    },
    async refresh({ isNew, isSteady }) {
      for (const channel of known) {
        if (isNew) changed.add(channel)
        // After an outage of the database the other processes have not beaten yet and only seem to be gone.
        if (isSteady) unread.add(channel)
      }
      work()
      await working
    },
    readAgain() {
      for (const channel of known) unread.add(channel)
      work()
    },
    notifyLeft() {
      for (const channel of known) notify(channel)
    },
  }
}

function takeAll(set: Set<string>): string[] {
  const all = [...set]
  set.clear()
  return all
}
