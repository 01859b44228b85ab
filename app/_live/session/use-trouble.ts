'use client'

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { onServerBuild, serverBuild } from '@/app/_trpc/server-build'
import {
  hearTrouble,
  isOutdated as isOther,
  noTrouble,
  type Trouble,
  type TroubleInput,
} from '@/client/trouble'

export type HeardTrouble = {
  readonly trouble: Trouble
  readonly hear: (input: TroubleInput) => void
  readonly isOutdated: () => boolean
}

/** Collects what the server's answers tell about what stands in the way. */
export function useTrouble(): HeardTrouble {
  const [trouble, setTrouble] = useState(noTrouble)
  const latest = useRef(noTrouble)
  const hear = useCallback((input: TroubleInput) => {
    latest.current = hearTrouble(latest.current, input)
    setTrouble(latest.current)
  }, [])
  useEffect(() => {
    function listen() {
      const build = serverBuild()
      if (build !== null) hear({ type: 'served', build })
    }
    listen()
    return onServerBuild(listen)
  }, [hear])
  useEffect(() => {
    function listen({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) {
      if (effectiveDirective === 'connect-src' && /^wss?:/u.test(blockedURI)) hear({ type: 'socketBlocked' })
    }
    document.addEventListener('securitypolicyviolation', listen)
    return () => document.removeEventListener('securitypolicyviolation', listen)
  }, [hear])
  const isOutdated = useCallback(() => isOther(latest.current, pageBuild()), [])
  return { trouble, hear, isOutdated }
}

/** The release this page came from, written into it by app/layout.tsx; null while the server renders. */
export function usePageBuild(): string | null {
  return useSyncExternalStore(never, pageBuild, () => null)
}

const never = () => () => undefined

function pageBuild(): string | null {
  return typeof document === 'undefined' ? null : (document.documentElement.dataset.build ?? null)
}
