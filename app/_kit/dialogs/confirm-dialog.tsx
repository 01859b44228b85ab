'use client'

import type { ReactNode } from 'react'
import { Button } from '../buttons/button'
import { Dialog } from './dialog'
import styles from './dialog.module.css'

export type ConfirmDialogProps = {
  readonly opened?: boolean
  readonly title: string
  readonly body?: ReactNode
  readonly confirm: string
  readonly keep: string
  /** What is confirmed cannot be taken back. */
  readonly danger?: boolean
  /** What was confirmed is under way. */
  readonly busy?: boolean
  /** Takes the focus away from the button that changes nothing, to an element marked `data-autofocus`. */
  readonly focusesChildren?: boolean
  /** The dialog then closes, unless this answers false. */
  readonly onConfirm: () => unknown
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks once before something is done, and names it. The focus begins on the button that changes nothing. */
export function ConfirmDialog({
  title,
  body,
  confirm,
  keep,
  onConfirm,
  onClose,
  ...props
}: ConfirmDialogProps) {
  return (
    <Dialog opened={props.opened} onClose={onClose} title={title}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (onConfirm() !== false) onClose()
        }}
      >
        {body ? <p>{body}</p> : null}
        {props.children}
        <div className={styles.actions} data-foot>
          <Button onClick={onClose} data-autofocus={props.focusesChildren ? undefined : true}>
            {keep}
          </Button>
          <Button type="submit" kind={props.danger ? 'danger' : 'primary'} busy={props.busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
