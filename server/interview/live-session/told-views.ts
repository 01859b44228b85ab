import type { Viewer } from '@/domain/live-session/core/seat'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { hiddenBefore, toldSeq } from '@/domain/live-session/follow/hold-back'
import { viewFor } from '@/domain/live-session/visibility'
import type { Snapshot } from '@/server/interview/event-log/snapshot'

type Of = Pick<Snapshot, 'state' | 'familyOf' | 'tail'>

/** The `seq` up to which this viewer may be told of the log at `now` (epoch ms). */
export function toldTo(viewer: Viewer, snapshot: Of, now: number): number {
  return toldSeq(snapshot.tail, viewing(viewer, snapshot), snapshot.state.seq, now)
}

/**
 * What this viewer is sent of facts just committed, the last of them at the end of the tail: from the hidden ones before the first,
 * of which they may not have been told, to the last that may be told at `now`. Empty while all are held back.
 */
export function toldViews(
  viewer: Viewer,
  snapshot: Of,
  events: readonly LiveSessionEvent[],
  now: number,
): readonly SeenEvent[] {
  const view = viewing(viewer, snapshot)
  const told = toldTo(viewer, snapshot, now)
  const seen = events.filter(({ seq }) => seq <= told).map(view)
  const first = seen[0]
  return first ? [...hiddenBefore(snapshot.tail, view, first.seq, now), ...seen] : []
}

/** The hidden facts at the end of what this viewer may be told at `now`, as far as they were told by this beat. */
export function hiddenAtTheEnd(viewer: Viewer, snapshot: Of, now: number): readonly SeenEvent[] {
  return hiddenBefore(snapshot.tail, viewing(viewer, snapshot), toldTo(viewer, snapshot, now) + 1, now)
}

function viewing(viewer: Viewer, { state, familyOf }: Of) {
  return (event: LiveSessionEvent) => viewFor(viewer, state, event, familyOf)
}
