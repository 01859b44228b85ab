'use client'

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import button from '@/app/_kit/button.module.css'
import styles from '../frame/room.module.css'

export type AskOnceProps = {
  readonly opened: boolean
  readonly title: string
  readonly body: ReactNode
  readonly confirm: string
  readonly keep: string
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks once before what cannot be taken back, naming it. */
export function AskOnceDialog({
  opened,
  title,
  body,
  confirm,
  keep,
  danger,
  onConfirm,
  onClose,
  children,
}: AskOnceProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered withCloseButton={false}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
          onClose()
        }}
      >
        <p>{body}</p>
        {children}
        <div className={styles.askActions}>
          <button type="button" className={button.btn} onClick={onClose} data-autofocus>
            {keep}
          </button>
          <button type="submit" className={`${button.btn} ${danger ? button.danger : button.primary}`}>
            {confirm}
          </button>
        </div>
      </form>
    </Modal>
  )
}
