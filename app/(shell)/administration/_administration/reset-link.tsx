'use client'

import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { lazy } from '@/app/_kit/lazy'
import type { ResetLinkDialogProps } from './reset-link-dialog'

const ResetLinkDialog = lazy<ResetLinkDialogProps>(() =>
  import('./reset-link-dialog').then((module) => module.ResetLinkDialog),
)

/** Opens the window in which an administrator makes a link for somebody who has forgotten their password. */
export function ResetLink({ accountId, name }: { accountId: string; name: string }) {
  const t = useTranslations('administration.accounts.reset')
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button size="s" aria-label={t('name', { name })} onClick={open}>
        {t('label')}
      </Button>
      {isOpen && <ResetLinkDialog accountId={accountId} name={name} onClose={close} />}
    </>
  )
}
