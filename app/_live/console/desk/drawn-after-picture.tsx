'use client'

import { type ReactNode, use, useEffect, useState } from 'react'
import { createAfterPicture } from '@/app/_kit/after-picture'
import { ConsoleContext } from './use-console'

/**
 * Draws its children one picture after an act, so that a mark and the next key come first. They follow at once while a
 * note is open, since the next key is meant for its field.
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
