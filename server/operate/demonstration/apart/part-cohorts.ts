import type { Queryable } from '@/server/platform/queryable'

/** Cohorts that personas made among themselves are the demonstration's; so is one of personas without a coordinator. */
const ofPersonas = `
update cohort set is_demo = true where not is_demo
  and exists (select from membership join "user" person on person.id = user_id where cohort_id = cohort.id and demo)
  and (
    exists (select from "user" where id = created_by and demo) and not exists (
      select from "user" person join (
        select user_id from membership where cohort_id = cohort.id
        union all select user_id from ended_membership where cohort_id = cohort.id
      ) as came on came.user_id = person.id where not demo
    )
    or not exists (select from membership join "user" person on person.id = user_id where cohort_id = cohort.id and not demo)
      and not exists (select from "user" where administrator and not demo)
  )`

/** No identity and no password is joined to a persona, and their addresses belong to no person. */
const identities = `delete from account where user_id in (select id from "user" where demo)`
const addresses = `update "user" set email_verified = false where demo and email_verified`

/** Doors that a persona opened into a cohort of the organisation are shut; each is a line of its journal. */
const doors = `
with shut as (
  update join_link link set revoked_at = now() from cohort, "user" maker
  where cohort.id = link.cohort_id and not cohort.is_demo and maker.id = link.created_by and maker.demo
    and link.revoked_at is null and not exists (
      select from invitation where link_id = link.id and accepted_by is not null
    )
  returning link.id, link.cohort_id, link.created_by, link.role
)
insert into cohort_act (id, cohort_id, actor_id, act, role, count, invitation_id)
select gen_random_uuid(), shut.cohort_id, shut.created_by,
  case when invitation.link_id is null then 'linkRevoked' else 'invitationWithdrawn' end,
  case when invitation.link_id is null then shut.role end,
  case when invitation.link_id is not null then 1 end, invitation.link_id
from shut left join invitation on invitation.link_id = shut.id`

/** Parts what the two realms share of cohorts, links and ways of signing in. Gives how many rows changed. */
export async function partCohorts(connection: Queryable): Promise<number> {
  let changed = 0
  for (const statement of [ofPersonas, identities, addresses, doors]) {
    const { rowCount } = await connection.query(statement)
    changed += rowCount ?? 0
  }
  return changed
}
