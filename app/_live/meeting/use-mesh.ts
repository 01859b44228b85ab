'use client'

import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Viewer } from '@/domain/live-session/core/seat'
import { meshIn } from '@/domain/live-session/meeting/mesh'

/** Who hears each other, by the seats that are agreed: the same list while the same people sit there. */
export function useMesh(): readonly Viewer[] {
  const mesh = meshIn(useLive().state)
  const key = mesh.map(({ personId, seat }) => `${personId} ${seat}`).join(',')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the list.
  return useMemo(() => mesh, [key])
}

/** Whether this person is among them. */
export function useIsInMesh(): boolean {
  const { personId } = useLive().room.viewer
  return useMesh().some((each) => each.personId === personId)
}
