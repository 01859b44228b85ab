'use client'

import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useCast } from '../session/use-cast'
import { useIsUnsupervised } from '../session/use-is-unsupervised'
import styles from './reflection.module.css'

type Props = {
  readonly missing: number
  /** The other player's first name. */
  readonly other: string
  /** Whether everything required is filled in; shows what is missing. */
  readonly check: () => boolean
  readonly lock: () => void
}

/** Locking cannot be taken back: checked first, then asked once. */
export function LockPanel({ missing, other, check, lock }: Props) {
  const t = useTranslations('reflection.lock')
  const { supervisorName } = useCast()
  const supervised = String(!useIsUnsupervised())
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles.lock}>
      <Button
        kind="primary"
        size="l"
        onClick={() => {
          if (check()) setAsking(true)
        }}
      >
        <IconLock size={18} stroke={1.5} aria-hidden />
        {t('action')}
      </Button>
      <p role="status" data-missing={missing > 0 || undefined}>
        {missing > 0 ? t('missing', { count: missing }) : t('hint')}
      </p>
      <ConfirmDialog
        opened={asking}
        title={t('title')}
        body={t('body', { supervisor: supervisorName, supervised, other })}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={lock}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
