'use client'

import { createContext, type ReactNode, useMemo } from 'react'
import { type Tint, tintsOf } from './tints-of'

const nobody: ReadonlyMap<string, Tint> = new Map()

export const TintsContext = createContext(nobody)

/** People who are seen together below: no two of them share the colour of an avatar. */
export function AvatarTints({ personIds, children }: { personIds: readonly string[]; children: ReactNode }) {
  const key = personIds.join(' ')
  const given = useMemo(() => tintsOf(key === '' ? [] : key.split(' ')), [key])
  return <TintsContext value={given}>{children}</TintsContext>
}
