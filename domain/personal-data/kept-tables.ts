import type { KeptTable } from './kept-table'

const ofNobody = {
  kind: null,
  owner: null,
  erasure: 'stays',
  archive: { leftOut: 'ofNobody' },
} as const

const signIn = {
  kind: 'signIns',
  owner: 'user_id',
  erasure: 'deleted',
} as const

/** What every table holds of people: the one list that the page, the archive and an erasure go by. */
export const keptTables = {
  user: {
    ...{ kind: 'identity', owner: 'id', erasure: 'emptied', archive: 'account' },
    columns: { id: 'person', name: 'name', email: 'address', image: 'words', form: 'plain' },
  },
  session: {
    ...{ ...signIn, archive: 'account' },
    columns: {
      ...{ id: 'plain', token: 'secret', user_id: 'person' },
      ...{ ip_address: 'address', user_agent: 'words' },
    },
  },
  account: {
    ...{ ...signIn, archive: { leftOut: 'secret' } },
    columns: {
      ...{ id: 'plain', account_id: 'address', provider_id: 'plain', user_id: 'person', scope: 'plain' },
      ...{ access_token: 'secret', refresh_token: 'secret', id_token: 'secret', password: 'secret' },
    },
  },
  verification: {
    // Whom a row is about stands inside `value`: an id, with an address that waits to be confirmed.
    ...{ kind: 'signIns', owner: null, erasure: 'deleted', archive: { leftOut: 'secret' } },
    columns: { id: 'plain', identifier: 'secret', value: 'address' },
  },
  sign_in_tries: {
    ...{ kind: 'signIns', owner: null, erasure: 'stays', archive: { leftOut: 'secret' } },
    columns: { key: 'secret', tries: 'plain' },
  },
  calendar_feed: {
    ...{ kind: 'settings', owner: 'user_id', erasure: 'deleted', archive: { leftOut: 'secret' } },
    columns: { user_id: 'person', secret_hash: 'secret' },
  },
  person_preferences: {
    ...{ kind: 'settings', owner: 'user_id', erasure: 'deleted', archive: 'preferences' },
    columns: { user_id: 'person', language: 'plain', body: 'words' },
  },
  cohort: {
    ...{ kind: 'organising', owner: 'created_by', erasure: 'stays', archive: 'memberships' },
    columns: {
      ...{ name: 'words', grid_key: 'plain', plan: 'plain', settings: 'words', time_zone: 'plain' },
      ...{ created_by: 'person', archived_by: 'person', attendance_heading: 'words' },
      ...{ retention: 'plain', retention_before: 'plain' },
    },
  },
  membership: {
    ...{ kind: 'practice', owner: 'user_id', erasure: 'deleted', archive: 'memberships' },
    columns: { user_id: 'person', role: 'plain' },
  },
  ended_membership: {
    ...{ kind: 'practice', owner: 'user_id', erasure: 'stays', archive: 'memberships' },
    columns: { user_id: 'person', ended_by: 'person', role: 'plain' },
  },
  join_link: {
    ...{ kind: 'organising', owner: 'created_by', erasure: 'stays', archive: { leftOut: 'ofTheCohort' } },
    columns: { role: 'plain', created_by: 'person' },
  },
  invitation: {
    ...{ kind: 'identity', owner: 'accepted_by', erasure: 'emptied', archive: 'memberships' },
    columns: { address: 'address', name: 'name', accepted_by: 'person' },
  },
  cohort_act: {
    ...{ kind: 'organising', owner: null, erasure: 'stays', archive: 'organising' },
    columns: {
      ...{ actor_id: 'person', act: 'plain', role: 'plain', about_id: 'person', invited_by: 'person' },
      detail: 'words',
    },
  },
  installation: {
    ...ofNobody,
    columns: { cohort_creation: 'plain', registration: 'plain' },
  },
  erasure_request: {
    ...{ kind: 'identity', owner: 'person_id', erasure: 'deleted', archive: 'account' },
    columns: { person_id: 'person' },
  },
  erased_person: {
    ...{ kind: null, owner: 'person_id', erasure: 'stays', archive: { leftOut: 'ofNobody' } },
    columns: { person_id: 'person' },
  },
  attendance_name: {
    ...{ kind: 'practice', owner: 'person_id', erasure: 'register', archive: { leftOut: 'ofNobody' } },
    columns: { person_id: 'person', name: 'name' },
  },
  installation_act: {
    ...{ kind: 'organising', owner: null, erasure: 'stays', archive: 'organising' },
    columns: {
      ...{ actor_id: 'person', act: 'plain', about_id: 'person' },
      ...{ cohort_creation: 'plain', registration: 'plain' },
    },
  },
  round: {
    ...{ kind: 'organising', owner: 'created_by', erasure: 'stays', archive: 'organising' },
    columns: {
      ...{ title: 'words', setup: 'people', sessions: 'people' },
      ...{ created_by: 'person', published_by: 'person' },
    },
  },
  round_act: {
    ...{ kind: 'organising', owner: 'actor_id', erasure: 'stays', archive: 'organising' },
    columns: { actor_id: 'person', act: 'people', before: 'people' },
  },
  // What is written in the product belongs to a cohort or to the organisation; ids alone say by whom.
  observation_grid: {
    ...{ kind: 'organising', owner: 'published_by', erasure: 'stays', archive: { leftOut: 'ofTheCohort' } },
    columns: { key: 'plain', item_kind: 'plain', content: 'words', published_by: 'person' },
  },
  scenario: {
    ...{ kind: 'organising', owner: 'published_by', erasure: 'stays', archive: { leftOut: 'ofTheCohort' } },
    columns: {
      ...{ key: 'plain', item_kind: 'plain', family: 'plain', copied_from: 'plain', content: 'words' },
      published_by: 'person',
    },
  },
  library_item: {
    ...{ kind: 'organising', owner: 'author_id', erasure: 'stays', archive: { leftOut: 'ofTheCohort' } },
    columns: {
      ...{ kind: 'plain', key: 'plain', owner: 'plain', author_id: 'person', family: 'plain' },
      copied_from: 'plain',
    },
  },
  library_draft: {
    // What they saved last; their texts that stand aside in drafts of others go too.
    ...{ kind: 'organising', owner: 'updated_by', erasure: 'deleted', archive: 'drafts' },
    columns: { kind: 'plain', key: 'plain', content: 'words', aside: 'people', updated_by: 'person' },
  },
  library_reader: {
    ...{ kind: null, owner: 'person_id', erasure: 'deleted', archive: { leftOut: 'passing' } },
    columns: { kind: 'plain', key: 'plain', person_id: 'person', place: 'plain' },
  },
  scenario_remark: {
    ...{ kind: 'comments', owner: 'user_id', erasure: 'deleted', archive: 'interviews' },
    columns: { user_id: 'person', brief: 'plain', reveals: 'plain' },
  },
  scenario_remark_text: {
    ...{ kind: 'comments', owner: 'user_id', erasure: 'deleted', archive: 'interviews' },
    columns: { user_id: 'person', body: 'words' },
  },
  // What is erased of a log at the end of its time, and by which run: kinds and counts alone.
  purge: { ...ofNobody, columns: { kind: 'plain', length: 'plain' } },
  live_session_purged: { ...ofNobody, columns: { kinds: 'plain' } },
  live_session_dial: {
    ...{ kind: 'dial', owner: 'author_id', erasure: 'stays', archive: 'interviews' },
    columns: { author_id: 'person', samples: 'plain' },
  },
  sign_in_place: {
    ...{ ...signIn, archive: 'account' },
    columns: { user_id: 'person', user_agent: 'words' },
  },
  scenario_knowledge: {
    ...{ kind: 'practice', owner: 'user_id', erasure: 'deleted', archive: 'interviews' },
    columns: { user_id: 'person', family: 'plain', kind: 'plain' },
  },
  live_session: {
    ...{ kind: 'organising', owner: 'created_by', erasure: 'stays', archive: 'interviews' },
    columns: {
      ...{ status: 'plain', place: 'plain', location: 'words', grid_key: 'plain', scenario_key: 'plain' },
      ...{ slot: 'plain', created_by: 'person' },
    },
  },
  live_session_seat: {
    ...{ kind: 'practice', owner: 'user_id', erasure: 'stays', archive: 'interviews' },
    columns: { user_id: 'person', seat: 'plain' },
  },
  live_session_absence: {
    ...{ kind: 'absences', owner: 'user_id', erasure: 'deleted', archive: 'interviews' },
    columns: { user_id: 'person', reason: 'words' },
  },
  double_place: {
    ...{ kind: 'organising', owner: 'kept_by', erasure: 'deleted', archive: 'organising' },
    columns: { user_id: 'person', reason: 'words', kept_by: 'person' },
  },
  live_session_event: {
    // Of what kind a fact is stands in kept-facts.ts.
    ...{ kind: 'course', owner: 'actor_id', erasure: 'stays', archive: 'interviews' },
    columns: { actor_id: 'person', seat: 'plain', type: 'plain', payload: 'people' },
  },
  live_session_text: {
    ...{ kind: 'comments', owner: 'author_id', erasure: 'deleted', archive: 'interviews' },
    columns: { author_id: 'person', body: 'words' },
  },
  // Which words an erasure offers to their authors; goes with the words.
  naming_words: {
    ...{ kind: 'comments', owner: null, erasure: 'stays', archive: { leftOut: 'madeOfTheRest' } },
    columns: {},
  },
  live_session_tally: {
    ...{ kind: 'marks', owner: null, erasure: 'stays', archive: { leftOut: 'madeOfTheRest' } },
    columns: { tallies: 'plain' },
  },
  // Which interviews an export of marks holds; goes with their marks.
  marks_part: {
    ...{ kind: 'marks', owner: null, erasure: 'stays', archive: { leftOut: 'ofTheCohort' } },
    columns: { first_month: 'plain', last_month: 'plain' },
  },
  marks_part_interview: {
    ...{ kind: 'marks', owner: null, erasure: 'stays', archive: { leftOut: 'ofTheCohort' } },
    columns: {},
  },
  live_session_access: {
    ...{ kind: 'openings', owner: 'user_id', erasure: 'stays', archive: 'openings' },
    columns: { user_id: 'person', what: 'plain' },
  },
  reflection_draft: {
    ...{ kind: 'reflections', owner: 'user_id', erasure: 'deleted', archive: 'drafts' },
    columns: { user_id: 'person', body: 'words' },
  },
  mail: {
    ...{ kind: 'letters', owner: 'to_user_id', erasure: 'deleted', archive: 'letters' },
    columns: {
      ...{ key: 'people', to_user_id: 'person', to_address: 'address', to_name: 'name' },
      ...{ language: 'plain', kind: 'plain', about: 'words', state: 'plain', last_error: 'plain' },
    },
  },
  personal_archive: {
    ...{ kind: 'settings', owner: 'person_id', erasure: 'deleted', archive: { leftOut: 'madeOfTheRest' } },
    columns: { person_id: 'person', language: 'plain', state: 'plain', progress: 'plain' },
  },
  personal_archive_part: {
    // Goes with its archive.
    ...{ kind: 'settings', owner: null, erasure: 'deleted', archive: { leftOut: 'madeOfTheRest' } },
    columns: { content: 'words' },
  },
  job: {
    ...{ kind: null, owner: null, erasure: 'stays', archive: { leftOut: 'passing' } },
    columns: { kind: 'plain', key: 'people', payload: 'people', last_error: 'plain' },
  },
  app_backup: { ...ofNobody, columns: {} },
  app_release: { ...ofNobody, columns: { version: 'plain', build: 'plain' } },
  app_process: { ...ofNobody, columns: {} },
  app_presence: {
    ...{ kind: null, owner: 'user_id', erasure: 'deleted', archive: { leftOut: 'passing' } },
    columns: { channel: 'people', user_id: 'person', user_info: 'name' },
  },
} as const satisfies Readonly<Record<string, KeptTable>>

export type KeptTableName = keyof typeof keptTables
