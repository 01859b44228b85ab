'use client'

import { useEffect, useState } from 'react'
import { newId } from '@/client/new-id'

/** The name of this tab as a device that records; kept over a reload. Null before it is known. */
export function useDeviceId(liveSessionId: string): string | null {
  const [id, setId] = useState<string | null>(null)
  useEffect(() => setId(kept(`triade.room-device.${liveSessionId}`)), [liveSessionId])
  return id
}

function kept(place: string): string {
  const fresh = newId()
  try {
    const before = sessionStorage.getItem(place)
    if (before !== null) return before
    sessionStorage.setItem(place, fresh)
  } catch {
    // Without storage it is another device after a reload.
  }
  return fresh
}
