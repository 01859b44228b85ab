'use client'

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** A list that stands this close to its beginning shows what is newest, in px. */
const closePx = 8

type OwnMark = { readonly id: string; readonly pressedAt: number }

type Following = {
  readonly list: RefObject<HTMLOListElement | null>
  /** How many lines came since the reader went further down. */
  readonly unseen: number
  readonly onScroll: () => void
  readonly toNewest: () => void
}

/**
 * A list whose newest line comes first, and stays in sight until the reader goes further down. `ids`: of its lines, newest first. A later
 * mark of the reader's own brings the newest line back.
 */
export function useFollowing(ids: readonly string[], own: OwnMark | undefined): Following {
  const list = useRef<HTMLOListElement>(null)
  // The newest line that the reader has seen, while they are further down.
  const [seenId, setSeenId] = useState<string | null>(null)
  const newest = ids[0] ?? null
  const onScroll = useCallback(() => {
    const isFurther = (list.current?.scrollTop ?? 0) > closePx
    setSeenId((so) => (isFurther ? (so ?? newest) : null))
  }, [newest])
  const toNewest = useCallback(() => {
    list.current?.scrollTo({ top: 0, behavior: 'instant' })
    setSeenId(null)
  }, [])
  const known = useRef(own)
  useLayoutEffect(() => {
    const before = known.current
    known.current = own
    if (own && own.id !== before?.id && own.pressedAt > (before?.pressedAt ?? 0)) toNewest()
  }, [own, toNewest])
  return { list, unseen: unseenIn(ids, seenId), onScroll, toNewest }
}

/** How many lines stand before the newest one that was seen; none where all were, or where that one is gone. */
export function unseenIn(ids: readonly string[], seenId: string | null): number {
  return seenId === null ? 0 : Math.max(0, ids.indexOf(seenId))
}
