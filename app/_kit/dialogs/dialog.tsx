'use client'

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { useReturnedFocus } from './use-returned-focus'

export type DialogProps = {
  readonly opened?: boolean
  readonly title: ReactNode
  /** Width in px, or in CSS; 440 px unless told. */
  readonly size?: number | string
  /** Names the cross in the corner; without a name there is no cross. */
  readonly closeLabel?: string
  /** Closed by Escape, by the cross, by a press beside the dialog; without it the dialog stays until its cause is gone. */
  readonly onClose?: () => void
  /** Whether it takes the whole screen of a phone, for a step of its own. */
  readonly fillsPhone?: boolean
  readonly children: ReactNode
}

/** A window over the page that keeps the focus in it, and gives the focus back where it was. */
export function Dialog(props: DialogProps) {
  const { opened = true, title, size, closeLabel, onClose, fillsPhone = false, children } = props
  useReturnedFocus(opened && onClose !== undefined)
  return (
    <Modal
      opened={opened}
      onClose={onClose ?? stay}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      title={title}
      size={size}
      {...(fillsPhone && { xOffset: 'var(--around)', yOffset: 'var(--around)' })}
      withCloseButton={closeLabel !== undefined}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{
        root: fillsPhone ? styles.fills : '',
        content: styles.content,
        header: styles.head,
        body: styles.body,
      }}
    >
      {children}
    </Modal>
  )
}

function stay() {}
