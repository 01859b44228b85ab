/**
 * SQL: from when the lengths of `live`, a row of live_session, are counted. The latest moment at which its interview began, was taken up
 * again or ended; where there is none, the moment it was planned for.
 */
export const heldAt = `greatest(live.scheduled_for, (
  select max(at) from live_session_event where live_session_id = live.id
    and type in ('interviewStarted', 'interviewReopened', 'interviewEnded')))`
