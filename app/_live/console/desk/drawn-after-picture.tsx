'use client'

import { type ReactNode, use, useEffect, useState } from 'react'
import { createAfterPicture } from '@/app/_kit/after-picture'
import { ConsoleContext } from './use-console'

/**
 * Parts that follow one picture after an act: a mark shows at once in its count and on the timeline, and the next key is not kept waiting
 * for the rest. While a note is written, and as its field opens or closes, they follow at once: the next key is meant for the field.
 */
export function DrawnAfterPicture({ children }: { children: ReactNode }) {
  const facts = use(ConsoleContext)
  const [drawn, setDrawn] = useState(facts)
  const [follow] = useState(() => createAfterPicture(setDrawn))
  useEffect(() => follow(facts), [facts, follow])
  const isAtOnce = facts?.noting || drawn?.noting
  if (isAtOnce && drawn !== facts) setDrawn(facts)
  return <ConsoleContext value={isAtOnce ? facts : drawn}>{children}</ConsoleContext>
}
