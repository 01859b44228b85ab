'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useNames } from '@/app/_live/session/use-names'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { annotationsOf, markEvent } from '@/domain/live-session/marking/annotations'
import { type Collision, collisionsIn, removalOf } from '@/domain/live-session/marking/collisions'
import { activePhase } from '@/domain/live-session/marking/phases'
import { clockText } from '@/reading/words/clock-text'

const readingMs = 10_000
/** How long to wait for the fact that deleted a mark, in milliseconds. */
const explanationMs = 2_000

/**
 * Tells people who annotate when their act and another person's crossed: what happened, and why. What crossed up to `since` (a
 * position in the log), and the requests of `toldBefore`, are not reported.
 */
export function CrossingNotices({ since, toldBefore }: CrossingNoticesProps) {
  useCrossings(since)
  useGone(toldBefore)
  return null
}

export type CrossingNoticesProps = { readonly since: number; readonly toldBefore: ReadonlySet<string> }

function useCrossings(since: number) {
  const live = useLive()
  const tell = useTelling()
  const { seq } = live.confirmed
  const told = useRef(since)
  const look = useEffectEvent(() => {
    const from = told.current
    told.current = seq
    for (const crossing of collisionsIn(live.events, from, live.confirmed)) tell(crossing)
  })
  useEffect(() => {
    if (seq > told.current) look()
  }, [seq])
}

function useTelling() {
  const t = useTranslations('supervision.together')
  const live = useLive()
  const { nameOf } = useCast()
  const names = useNames()
  const reading = useMarkReading()
  const me = live.room.viewer.personId
  const phase = (key: string | null) => (key === null ? '' : names.phase(key))

  function sentence({ subject, first, last }: Collision): string | null {
    if (first.actorId !== me && last.actorId !== me) return null
    const isMine = last.actorId === me
    const name = nameOf(isMine ? first.actorId : last.actorId)
    switch (subject.kind) {
      case 'phase': {
        const now = phase(activePhase(live.confirmed))
        if (first.type !== 'phaseEntered' || last.type !== 'phaseEntered') return t('phase', { name, now })
        const phases = { first: phase(first.payload.phase), last: phase(last.payload.phase), now }
        return t(isMine ? 'phaseMine' : 'phaseTheirs', { name, ...phases })
      }
      case 'mark': {
        const { code, at } = reading(subject.markId)
        const result = annotationsOf(live.confirmed).marksById.has(subject.markId) ? 'stands' : 'gone'
        return t(isMine ? 'markMine' : 'markTheirs', { name, code, at, result })
      }
      case 'frame': {
        const result = annotationsOf(live.confirmed).frame.has(subject.item) ? 'ticked' : 'unticked'
        return t(isMine ? 'frameMine' : 'frameTheirs', {
          name,
          item: names.frameItem(subject.item),
          result,
        })
      }
      default: {
        const unknown: never = subject
        return unknown
      }
    }
  }

  return (crossing: Collision) => {
    const message = sentence(crossing)
    if (message) say(`crossed-${subjectKey(crossing)}`, message)
  }
}

/** One notice for each mark or item concerned: a later notice replaces the earlier one. */
function say(id: string, message: string): void {
  const notice = { id, message, autoClose: readingMs }
  notifications.update(notice)
  notifications.show(notice)
}

function subjectKey({ subject }: Collision): string {
  return subject.kind === 'mark' ? subject.markId : subject.kind === 'frame' ? subject.item : 'phase'
}

/** What a mark says, as it stands or stood, and its time in the interview. */
function useMarkReading() {
  const { confirmed } = useLive()
  const names = useNames()
  return (markId: string) => {
    const standing = annotationsOf(confirmed).marksById.get(markId)
    const made = markEvent(confirmed, markId)
    const at = clockText(elapsedAt(confirmed.clock, standing?.at ?? made?.at ?? 0))
    return { code: names.mark(standing ?? made?.payload ?? { codeKey: '', valence: null }), at }
  }
}

function useGone(toldBefore: ReadonlySet<string>) {
  const t = useTranslations('supervision.together')
  const errors = useTranslations('errors')
  const live = useLive()
  const { nameOf } = useCast()
  const reading = useMarkReading()
  const { gone, confirmed } = live
  const told = useRef(toldBefore)

  const look = useEffectEvent((): number | null => {
    const waits = gone.flatMap(({ requestId, markId, at }) => {
      if (told.current.has(requestId)) return []
      const removal = removalOf(confirmed, live.events, markId)
      const known = removal !== null && removal.actorId !== live.room.viewer.personId
      const leftMs = at + explanationMs - performance.now()
      if (!known && leftMs > 0) return [leftMs]
      const message = known
        ? t(removal.how === 'deleted' ? 'lostDeleted' : 'lostUndone', {
            name: nameOf(removal.actorId),
            ...reading(markId),
          })
        : errors('unknownMark')
      told.current = new Set([...told.current, requestId])
      say(`crossed-${markId}`, message)
      return []
    })
    return waits.length > 0 ? Math.min(...waits) : null
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new fact may be the one that explains.
  useEffect(() => {
    const wait = look()
    if (wait === null) return
    const timer = setTimeout(look, wait + 5)
    return () => clearTimeout(timer)
  }, [gone, confirmed])
}
