import { useEffect, useState } from 'react'

/** Keys of what this person has already looked at, kept in this browser; none on the server and where the browser keeps nothing. */
export function useSeen(place: string) {
  const [seen, setSeen] = useState<readonly string[]>([])
  useEffect(() => {
    const kept = read(place)
    if (kept.length > 0) setSeen(kept)
  }, [place])
  return [
    seen,
    (keys: readonly string[]) => {
      setSeen(keys)
      keep(place, keys)
    },
  ] as const
}

function read(place: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}

function keep(place: string, keys: readonly string[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(keys))
  } catch {
    // A full or forbidden storage: what was seen is remembered for as long as this page.
  }
}
