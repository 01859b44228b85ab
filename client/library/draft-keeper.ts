import type { Content } from '@/domain/library/content-kind'
import {
  beginSending,
  type DraftSync,
  editField,
  endSending,
  openSync,
  readAgain,
  type ServerDraft,
  shownContent,
  takeBackSending,
  undelivered,
  withoutUnreadable,
} from '@/domain/library/draft-sync'
import type { FieldEdit, Path } from '@/domain/library/field-edit'
import type { TextAside } from '@/domain/library/text-aside'
import { createListeners } from '../listeners'

/** Who else has the editor open; `place`: the path of the field they are in, joined by dots. */
export type Other = { readonly personId: string; readonly name: string; readonly place: string | null }

/** What a keeper needs of the page. `save` is called again after a failure, unless the failure is a refusal. */
export type DraftPorts = {
  readonly save: (edits: readonly FieldEdit[]) => Promise<ServerDraft & { readonly savedAt: number }>
  readonly look: (
    place: string | null,
  ) => Promise<{ readonly revision: number; readonly others: readonly Other[] }>
  readonly read: () => Promise<ServerDraft | null>
  /** Keeps what could not be delivered, for when the page is gone; nothing to keep for an empty list. */
  readonly keep: (edits: readonly FieldEdit[]) => void
  readonly isRefusal: (error: unknown) => boolean
  /** Whether content can be drawn: an edit after which it cannot is not carried out. */
  readonly reads: (content: Content) => boolean
}

/** A field, and what it shall be. */
type Typed = Pick<FieldEdit, 'path' | 'to'>

export type DraftSnapshot = {
  readonly content: Content
  readonly revision: number
  readonly aside: readonly TextAside[]
  readonly others: readonly Other[]
  /** `waiting`: typed, not sent yet; `unreachable`: tried again until the server answers; `refused`: not taken, for `refusal`; tried again after the next edit. */
  readonly state: 'saved' | 'waiting' | 'sending' | 'unreachable' | 'refused'
  readonly refusal: unknown
  /** When the server last took something that was typed here, epoch ms; null before. */
  readonly savedAt: number | null
}

const PAUSE_MS = 800
const RETRY_MS = [2_000, 4_000, 8_000, 15_000]
const LOOK_MS = 4_000

/**
 * One draft in one page: shows typing at once, saves after a pause, retries while the server is away, and follows other
 * authors. Runs from `start`, which returns its end. `kept`: undelivered edits of earlier pages.
 */
export function createDraftKeeper(opened: ServerDraft, kept: readonly FieldEdit[], ports: DraftPorts) {
  const listeners = createListeners()
  let sync: DraftSync = openSync(opened)
  let others: readonly Other[] = []
  let state: DraftSnapshot['state'] = 'saved'
  let isAdopted = false
  let refusal: unknown = null
  let savedAt: number | null = null
  let place: string | null = null
  let failures = 0
  let isRunning = false
  let sendTimer: ReturnType<typeof setTimeout> | undefined
  let lookTimer: ReturnType<typeof setTimeout> | undefined
  let sendingNow: Promise<void> | null = null
  let snapshot = draw()

  function draw(): DraftSnapshot {
    const { revision, aside } = sync.server
    const shown = shownContent(sync)
    // What is under way and what others wrote since can be too much together, until the server has answered.
    const content = ports.reads(shown) ? shown : sync.server.content
    return { content, revision, aside, others, state, refusal, savedAt }
  }

  /** Takes what the server has; edits that can no longer be drawn with it are dropped. */
  function accept(next: DraftSync) {
    sync = withoutUnreadable(next, ports.reads)
  }

  function changed() {
    snapshot = draw()
    listeners.notify()
  }

  function sendIn(ms: number) {
    clearTimeout(sendTimer)
    if (isRunning) sendTimer = setTimeout(() => void send(), ms)
  }

  function send(): Promise<void> {
    clearTimeout(sendTimer)
    sendingNow ??= deliver().finally(() => {
      sendingNow = null
    })
    return sendingNow
  }

  async function deliver(): Promise<void> {
    sync = beginSending(sync)
    if (sync.sending === null) return
    state = failures > 0 ? 'unreachable' : 'sending'
    changed()
    try {
      const answer = await ports.save(sync.sending)
      accept(endSending(sync, answer))
      savedAt = answer.savedAt
      failures = 0
      refusal = null
      state = sync.waiting.length > 0 ? 'waiting' : 'saved'
    } catch (error) {
      failures += 1
      if (ports.isRefusal(error)) {
        accept(takeBackSending(sync))
        ;[state, refusal, failures] = ['refused', error, 0]
      } else state = 'unreachable'
    }
    ports.keep(undelivered(sync))
    changed()
    if (undelivered(sync).length > 0 && state !== 'refused')
      sendIn(failures > 0 ? (RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? PAUSE_MS) : 0)
  }

  async function look(): Promise<void> {
    clearTimeout(lookTimer)
    const heard = await ports.look(place).catch(() => null)
    if (heard && heard.revision > sync.server.revision && sync.sending === null) await refresh()
    if (heard && JSON.stringify(heard.others) !== JSON.stringify(others)) {
      others = heard.others
      changed()
    }
    if (isRunning) lookTimer = setTimeout(() => void look(), LOOK_MS)
  }

  async function refresh(): Promise<void> {
    const server = await ports.read().catch(() => null)
    if (!server) return
    accept(readAgain(sync, server))
    changed()
  }

  function adopt() {
    isAdopted = true
    if (kept.length === 0) return
    accept({ ...sync, waiting: [...kept, ...sync.waiting] })
    ports.keep(undelivered(sync))
    if (undelivered(sync).length > 0) state = 'waiting'
    changed()
  }

  /** What the person typed; whether it was carried out. */
  function edit(typed: readonly Typed[]): boolean {
    const next = typed.reduce((now, { path, to }) => editField(now, path, to), sync)
    if (next !== sync && !ports.reads(shownContent(next))) return false
    sync = next
    if (state === 'saved' || state === 'refused') state = undelivered(sync).length > 0 ? 'waiting' : 'saved'
    ports.keep(undelivered(sync))
    changed()
    if (failures === 0) sendIn(PAUSE_MS)
    return true
  }

  const first = snapshot
  return {
    /** As the draft was when it was read: what a page is first drawn with. */
    getFirst: () => first,
    getSnapshot: () => snapshot,
    subscribe: listeners.subscribe,
    /** Begins to save and to hear of others. */
    start() {
      isRunning = true
      if (!isAdopted) adopt()
      if (undelivered(sync).length > 0) sendIn(0)
      void look()
      return () => {
        isRunning = false
        clearTimeout(lookTimer)
        void send()
      }
    },
    /** A field as the person typed it. */
    edit: (path: Path, to: unknown) => edit([{ path, to }]),
    /** An act of several fields, as a whole or not at all. */
    editAll: edit,
    /** The field the person is in, told to others with the next look. */
    stand(at: string | null) {
      place = at
    },
    /** The network returned, or the page is about to be left: what waits is sent now. */
    flush: send,
    /** Sends what waits; whether nothing is left to send. */
    async settleAll(): Promise<boolean> {
      for (;;) {
        await send()
        if (undelivered(sync).length === 0) return true
        if (failures > 0 || state === 'refused') return false
      }
    },
    /** Takes what an act of this page brought. */
    take(server: ServerDraft) {
      accept(readAgain(sync, server))
      changed()
    },
    refresh,
  }
}
