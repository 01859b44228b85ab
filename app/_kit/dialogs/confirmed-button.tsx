'use client'

import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from './lazy'

type ConfirmedButtonProps = {
  label: string
  /** Accessible name: what the button does and to what, clear without the text around it. */
  describedAs: string
  title: string
  body: string
  confirm: string
  isBusy: boolean
  isDanger?: boolean
  onConfirm: () => void
  /** What is to be read before it is confirmed, not read aloud while nothing is asked. */
  children?: ReactNode
}

/** A button whose act cannot be taken back: a press asks first. */
export function ConfirmedButton(props: ConfirmedButtonProps) {
  const { label, describedAs, title, body, confirm, isBusy, isDanger = false, onConfirm } = props
  const t = useTranslations('common')
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button
        size="s"
        kind={isDanger ? 'danger' : 'plain'}
        aria-label={describedAs}
        disabled={isBusy}
        onClick={open}
      >
        {label}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        title={title}
        body={body}
        confirm={confirm}
        keep={t('cancel')}
        danger={isDanger}
        onConfirm={onConfirm}
        onClose={close}
      >
        {props.children}
      </ConfirmDialog>
    </>
  )
}
