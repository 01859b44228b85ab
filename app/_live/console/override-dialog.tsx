'use client'

import { Modal, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/app/_ui/button.module.css'
import styles from './unseal-panel.module.css'
import { useConsole } from './use-console'

const shortest = 3
const longest = 500

/** Opens the debrief before both players have locked, for a reason everybody will read. */
export function OverrideDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.unseal')
  const { send } = useConsole()
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  return (
    <Modal opened onClose={onClose} title={t('reason')} centered withCloseButton={false}>
      <form
        className={styles.override}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const text = reason.trim()
          if (text.length < shortest) return setTooShort(true)
          send({ type: 'unseal', overrideReason: text })
          onClose()
        }}
      >
        <Textarea
          data-autofocus
          aria-label={t('reason')}
          description={t('reasonHint')}
          error={tooShort ? t('reasonShort') : null}
          maxLength={longest}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setTooShort(false)
          }}
        />
        <div className={styles.overrideActions}>
          <button type="button" className={buttons.btn} onClick={onClose}>
            {t('keepWaiting')}
          </button>
          <button type="submit" className={`${buttons.btn} ${buttons.primary}`}>
            {t('openAnyway')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
