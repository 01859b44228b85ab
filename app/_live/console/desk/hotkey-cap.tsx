'use client'

import { DrawnKeyCap } from '@/app/_kit/marks/key-cap'
import { useMarking } from './use-marking'

/** The key of a command as on this person's keyboard; nothing where it has none, or where keys are switched off. */
export function HotkeyCap({ of, contrary }: { of: string; contrary?: boolean }) {
  const cap = useMarking().capOf(of, contrary)
  return cap === null ? null : <DrawnKeyCap cap={cap} />
}
