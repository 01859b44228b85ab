'use client'

import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { lazy } from '@/app/_kit/lazy'
import type { EraseAccountDialogProps } from './erase-account-dialog'

const EraseAccountDialog = lazy<EraseAccountDialogProps>(() =>
  import('./erase-account-dialog').then((module) => module.EraseAccountDialog),
)

/** Opens the window in which an administrator erases an account at once. */
export function EraseAccount({ accountId, name, onErased }: Omit<EraseAccountDialogProps, 'onClose'>) {
  const t = useTranslations('erasure.administration')
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button size="s" kind="danger" aria-label={t('goName', { name })} onClick={open}>
        {t('go')}
      </Button>
      {isOpen && <EraseAccountDialog accountId={accountId} name={name} onErased={onErased} onClose={close} />}
    </>
  )
}
