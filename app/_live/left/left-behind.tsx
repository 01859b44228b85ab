'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { forgetDraft } from '@/client/draft/draft-backup'
import { type CommandStore, createCommandStore } from '@/client/send/command-store'
import styles from './left-behind.module.css'

export type LeftBehindProps = {
  liveSessionId: string
  personId: string
  /** Acts that the device would not keep: they were lost with the page. */
  unkept: number
}
type Kept = { readonly ids: readonly string[]; readonly store: CommandStore }

/** Erases the drafts this browser holds, and says which acts were never sent, for the person to leave or to erase. */
export function LeftBehind({ liveSessionId, personId, unkept }: LeftBehindProps) {
  const t = useTranslations('room.left')
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    forgetDraft(liveSessionId, personId)
    const store = createCommandStore({ liveSessionId, personId }, 'left')
    void store.load(null).then((requests) => setKept({ store, ids: requests.map(({ id }) => id) }))
  }, [liveSessionId, personId])

  async function erase({ ids, store }: Kept) {
    await Promise.all(ids.map((id) => store.forget(id)))
    setKept({ store, ids: [] })
  }

  return (
    <div className={styles.left} role="status">
      {unkept > 0 ? <p>{t('unkept', { count: unkept })}</p> : null}
      {kept !== null && kept.ids.length > 0 ? (
        <>
          <p>{t('kept', { count: kept.ids.length })}</p>
          <Button onClick={() => void erase(kept)}>{t('erase')}</Button>
        </>
      ) : null}
    </div>
  )
}
