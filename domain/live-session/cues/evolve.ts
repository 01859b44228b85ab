import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'
import type { LiveSessionEvent } from '../event'
import type { Cue, KeptCue } from './cue'

export type CuesState = {
  /** In log order, without those withdrawn. */
  readonly cues: readonly Cue[]
  readonly withdrawnCues: readonly Cue[]
  /** Kept for the debrief, in log order, without those dropped. */
  readonly keptCues: readonly KeptCue[]
  readonly droppedCues: ReadonlySet<string>
}

export const noCues: CuesState = {
  cues: [],
  withdrawnCues: [],
  keptCues: [],
  droppedCues: new Set(),
}

export const cueChanges: Changes<'cues', CuesState, CoreState> = {
  cueSent(folding, event) {
    push(folding, event, { text: event.payload.text, icon: null })
  },
  iconCueSent(folding, event) {
    push(folding, event, { text: null, icon: event.payload.icon })
  },
  cueAcknowledged({ draft }, { at, payload }) {
    draft.cues = draft.cues.map((cue) => (cue.id === payload.cueId ? { ...cue, acknowledgedAt: at } : cue))
  },
  cueWithdrawn(folding, { payload }) {
    const { cues } = folding.draft
    const cue = cues.find(({ id }) => id === payload.cueId)
    if (!cue) return
    folding.draft.cues = cues.filter((each) => each !== cue)
    own(folding, 'withdrawnCues').push(cue)
  },
  cueKept(folding, { id, at, actorId, payload }) {
    own(folding, 'keptCues').push({ id, ...payload, keeperId: actorId, keptAt: at })
  },
  keptCueDropped(folding, { payload }) {
    const { draft } = folding
    draft.keptCues = draft.keptCues.filter(({ id }) => id !== payload.cueId)
    own(folding, 'droppedCues').add(payload.cueId)
  },
  purged(folding, { payload }) {
    if (!payload.kinds.some(({ kind }) => kind === 'cues')) return
    own(folding, 'cues').length = 0
    own(folding, 'withdrawnCues').length = 0
    own(folding, 'keptCues').length = 0
    own(folding, 'droppedCues').clear()
  },
}

function push(
  folding: Folding<CuesState>,
  { id, at, actorId }: LiveSessionEvent<'cueSent' | 'iconCueSent'>,
  { text, icon }: Pick<Cue, 'text' | 'icon'>,
): void {
  own(folding, 'cues').push({ id, text, icon, senderId: actorId, sentAt: at, acknowledgedAt: null })
}
