'use client'

import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from './lazy'

type ConfirmedButtonProps = {
  label: string
  /** The whole of what the button does, for whoever hears it out of its place. */
  describedAs: string
  title: string
  body: string
  confirm: string
  isBusy: boolean
  isDanger?: boolean
  onConfirm: () => void
}

/** A gesture that cannot be taken back: asks once. */
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
      />
    </>
  )
}
