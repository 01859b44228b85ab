'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'

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
      <button
        type="button"
        className={`${buttons.btn} ${buttons.s} ${isDanger ? buttons.danger : ''}`}
        aria-label={describedAs}
        disabled={isBusy}
        onClick={open}
      >
        {label}
      </button>
      <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
        <Text>{body}</Text>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            color={isDanger ? 'breach' : 'ink'}
            onClick={() => {
              close()
              onConfirm()
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
