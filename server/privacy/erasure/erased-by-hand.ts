import type { Erased } from '@/domain/erasure/erased'
import { emptiedAddress, pseudonymOf } from '@/domain/erasure/pseudonym'
import type { KeptTableName } from '@/domain/personal-data/kept-tables'
import type { Queryable } from '@/server/platform/queryable'

/** An erasure under way. `before`: what the account said until now. */
export type Erasing = {
  readonly connection: Queryable
  readonly erased: Erased
  readonly before: { readonly name: string; readonly email: string }
}

/** Tables in which more is to be done than to delete or to empty the rows that a person owns. */
export const erasedByHand: Partial<Record<KeptTableName, (erasing: Erasing) => Promise<void>>> = {
  user: emptyAccount,
  verification: deleteLinks,
  mail: emptyOutbox,
  invitation: emptyInvitations,
  membership: endMemberships,
  library_draft: deleteDrafts,
  stimulus_draft: deleteMomentDrafts,
  live_session_text: deleteWords,
  lent_moment: deleteLoans,
}

/** Moments of interviews they played: the other player’s yes was to words that both had said. */
async function deleteLoans({ connection, erased: { personId } }: Erasing): Promise<void> {
  await connection.query('delete from lent_moment where advisor_id = $1 or beneficiary_id = $1', [personId])
}

const isThere = 'not exists (select from erased_person where person_id = account.id)'

/**
 * Keeps the row that facts and journals name. A restored backup may make this account the only administrator: the
 * oldest other succeeds.
 */
async function emptyAccount({ connection, erased: { personId, number } }: Erasing): Promise<void> {
  await connection.query(
    `update "user" set administrator = true
     where id = (select id from "user" account where not demo and id <> $1 and ${isThere}
       order by created_at, id limit 1)
       and exists (select from "user" where id = $1 and administrator)
       and not exists (select from "user" account where id <> $1 and administrator and ${isThere})`,
    [personId],
  )
  await connection.query(
    `update "user" set name = $2, email = $3, email_verified = false, image = null, form = 'neutral',
       may_create_cohorts = false, updated_at = now(),
       administrator = administrator and not exists (
         select from "user" account where account.id <> $1 and account.administrator and ${isThere})
     where id = $1`,
    [personId, pseudonymOf(number), emptiedAddress(number)],
  )
}

/** Links of letters and of administrators, and addresses that wait to be confirmed. */
async function deleteLinks({ connection, erased: { personId }, before: { email } }: Erasing): Promise<void> {
  await connection.query(
    'delete from verification where strpos(value, $1) > 0 or strpos(lower(value), lower($2)) > 0',
    [personId, email],
  )
}

/** Letters to them, at any address they had or asked for; in letters to others, their name as the inviter. */
async function emptyOutbox({ connection, erased, before: { name, email } }: Erasing): Promise<void> {
  const { personId, number } = erased
  await connection.query(
    `with recursive known (address) as (
       select lower($2::text)
       union select lower(letter.to_address) from mail letter
         join known on lower(letter.about ->> 'newAddress') = known.address
         where letter.kind = 'addressChanged' and letter.to_address is not null
     )
     delete from mail where to_user_id = $1
       or lower(to_address) in (select address from known)
       or lower(about ->> 'newAddress') in (select address from known)
       or (to_name = $3 and kind in ('addressChange', 'addressChanged'))`,
    [personId, email, name],
  )
  await connection.query(
    `update mail set about = jsonb_set(about, '{invitedBy}', to_jsonb($3::text))
     where kind = 'invitation' and (
       exists (select from join_link link where link.created_by = $1 and starts_with(mail.key, 'invitation ' || link.id))
       or (about ->> 'invitedBy' = $2 and cohort_id in (select cohort_id from cohort_act where actor_id = $1)))`,
    [personId, name, pseudonymOf(number)],
  )
}

/** An invitation that waits for them is given up; the rows stay, since the journal names them. */
async function emptyInvitations({ connection, erased, before: { email } }: Erasing): Promise<void> {
  const { personId, number } = erased
  await connection.query(
    `with emptied as (
       update invitation set address = $3, name = null
       where address = lower($2) or accepted_by = $1 returning link_id, accepted_by
     )
     update join_link set revoked_at = coalesce(revoked_at, now())
     where id in (select link_id from emptied where accepted_by is null)`,
    [personId, email, emptiedAddress(number)],
  )
}

/** SQL condition: this membership, `own`, ends with the erasure of its person. The only coordinator there is keeps the place. */
export const endsWithErasure = `not (own.role = 'coordinator' and not exists (
  select from membership other
  where other.cohort_id = own.cohort_id and other.user_id <> own.user_id and other.role = 'coordinator'))`

/**
 * Recorded as ended, so that no link lets them in again. The only coordinator's row stays: the database requires one.
 */
async function endMemberships({ connection, erased: { personId } }: Erasing): Promise<void> {
  await connection.query(
    `insert into ended_membership (cohort_id, user_id)
     select cohort_id, user_id from membership where user_id = $1
     on conflict (cohort_id, user_id) do update set ended_at = now()`,
    [personId],
  )
  await connection.query(
    'update ended_membership set ended_by = null, role = null, joined_at = null where user_id = $1',
    [personId],
  )
  await connection.query(`delete from membership own where user_id = $1 and ${endsWithErasure}`, [personId])
}

/**
 * Deletes drafts they saved last and their texts beside other drafts. Published versions stay. The revision alerts open
 * editors.
 */
async function deleteDrafts({ connection, erased: { personId } }: Erasing): Promise<void> {
  await connection.query(
    `with gone as (
       delete from library_draft where updated_by = $1 returning kind, key
     ), emptied as (
       update library_draft set aside = coalesce((select jsonb_agg(text order by place)
         from jsonb_array_elements(aside) with ordinality as each (text, place) where text ->> 'by' <> $1), '[]')
       where updated_by <> $1 and aside @> jsonb_build_array(jsonb_build_object('by', $1::text)) returning kind, key
     )
     update library_item item set revision = revision + 1
     where (kind, key) in (select kind, key from gone union all select kind, key from emptied)`,
    [personId],
  )
  await connection.query(
    `delete from library_item item where author_id = $1
       and not exists (select from library_draft where kind = item.kind and key = item.key)
       and not exists (select from scenario where item.kind = 'scenario' and key = item.key)
       and not exists (select from observation_grid where item.kind = 'grid' and key = item.key)`,
    [personId],
  )
}

/** The same of moments that are being written. */
async function deleteMomentDrafts({ connection, erased: { personId } }: Erasing): Promise<void> {
  await connection.query('delete from stimulus_draft where updated_by = $1', [personId])
  await connection.query(
    `update stimulus_draft set revision = revision + 1, aside = coalesce((select jsonb_agg(text order by place)
       from jsonb_array_elements(aside) with ordinality as each (text, place) where text ->> 'by' <> $1), '[]')
     where aside @> jsonb_build_array(jsonb_build_object('by', $1::text))`,
    [personId],
  )
}

/** One statement deletes words and renews log ids; otherwise a cache could keep words appended during the erasure. */
async function deleteWords({ connection, erased: { personId } }: Erasing): Promise<void> {
  await connection.query(
    `with gone as (delete from live_session_text where author_id = $1 returning event_id)
     update live_session set log_id = gen_random_uuid() where id in (
       select fact.live_session_id from gone join live_session_event fact on fact.id = gone.event_id)`,
    [personId],
  )
}
