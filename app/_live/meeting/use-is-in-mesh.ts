'use client'

import { useMemo } from 'react'
import { useAgreed, useLive } from '@/app/_live/session/live-session-provider'
import { meshOf } from '@/domain/live-session/meeting/mesh'
import type { Viewer } from '@/domain/live-session/seat'

/** Who hears each other, by the seats that are agreed. */
export function useMesh(): readonly Viewer[] {
  const { contract } = useAgreed()
  return useMemo(() => meshOf(contract?.seats ?? []), [contract])
}

/** Whether this person is among them. */
export function useIsInMesh(): boolean {
  const { personId } = useLive().room.viewer
  return useMesh().some((each) => each.personId === personId)
}
