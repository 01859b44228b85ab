import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import type { Queryable } from '@/server/platform/queryable'

const isUsed = `(
  exists (select from live_session live join cohort on cohort.id = live.cohort_id where not is_demo
    and case item.kind when 'grid' then live.grid_key else live.scenario_key end = item.key)
  or exists (select from cohort where not is_demo and item.kind = 'grid' and grid_key = item.key)
  or exists (select from round join cohort on cohort.id = round.cohort_id where not is_demo and published_at is null
    and item.kind = 'scenario' and sessions @> jsonb_build_array(jsonb_build_object('scenarioKey', item.key)))
)`

/** Whether an item is a copy of what the organisation wrote. `root` is the item it began with. */
const comesFromTheirs = `root.kind = item.kind and root.key = item.family and root.key <> item.key
  and (root.owner = 'organisation' or root.owner = 'cohort' and not coalesce(origin.is_demo, false))`

/**
 * Returns the personas' items to the demonstration, except those the organisation uses. Items without a cohort are
 * archived.
 */
const given = `
update library_item item set revision = revision + 1,
  owner = case when home.cohort_id is null then item.owner else 'cohort' end,
  cohort_id = home.cohort_id,
  archived_at = case when home.cohort_id is null then coalesce(item.archived_at, now()) else item.archived_at end
from (
  select author.id, (
    select member.cohort_id from membership member join cohort on cohort.id = member.cohort_id
    where member.user_id = author.id and is_demo order by member.joined_at limit 1
  ) as cohort_id
  from "user" author where author.demo
) home
where home.id = item.author_id and item.owner = 'organisation' and not ${isUsed}
  and not exists (
    select from library_item root left join cohort origin on origin.id = root.cohort_id where ${comesFromTheirs}
  )
  and (home.cohort_id is not null or item.archived_at is null)`

/** Copies in the demonstration of what the organisation wrote go to the organisation, put away. */
const taken = `
update library_item item set owner = 'organisation', cohort_id = null, archived_at = coalesce(item.archived_at, now()),
  revision = item.revision + 1
from library_item root left join cohort origin on origin.id = root.cohort_id
where ${comesFromTheirs}
  and item.owner = 'cohort' and item.cohort_id in (select id from cohort where is_demo)`

const isApart = (kind: string, key: string) => `
  exists (select from library_item item left join cohort home on home.id = item.cohort_id
    where item.kind = '${kind}' and item.key = ${key}
    and (item.owner = 'organisation' or item.owner = 'cohort' and not home.is_demo))`

/** A seat gives the brief: personas hold none where an interview of the demonstration is on what the organisation wrote. */
const seats = `
update live_session_seat seat set ended_at = now()
from live_session live, cohort, "user" person
where live.id = seat.live_session_id and cohort.id = live.cohort_id and person.id = seat.user_id
  and cohort.is_demo and person.demo and seat.ended_at is null
  and (${isApart('scenario', 'live.scenario_key')} or ${isApart('grid', 'live.grid_key')})`

const grids = `
update cohort set grid_key = $1, grid_version = $2, plan = $3, settings = $4
where is_demo and ${isApart('grid', 'cohort.grid_key')}`

/** Parts the libraries: nothing is deleted, and no version changes. Gives how many rows changed. */
export async function partLibrary(connection: Queryable): Promise<number> {
  const { key, version } = defaultGrid
  let changed = 0
  for (const statement of [given, taken, seats]) {
    const { rowCount } = await connection.query(statement)
    changed += rowCount ?? 0
  }
  const plain = [key, version, JSON.stringify(defaultPlan), JSON.stringify(defaultLiveSettings)]
  const { rowCount } = await connection.query(grids, plain)
  return changed + (rowCount ?? 0)
}
