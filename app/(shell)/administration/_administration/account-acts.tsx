'use client'

import {
  IconArchive,
  IconBan,
  IconDots,
  IconLock,
  IconPlayerPause,
  IconTrash,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { lazy } from '@/app/_kit/lazy'
import { type Act, ActMenu } from '@/app/_kit/menu/act-menu'
import type { AccountStanding } from './account-standing'
import type { EraseAccountDialogProps } from './erase-account-dialog'
import type { ResetLinkDialogProps } from './reset-link-dialog'
import type { SuspendDialogProps } from './suspend-dialog'
import type { ArchiveDialogProps } from './suspended-archive-dialog'
import type { useAccount } from './use-account'

const EraseAccountDialog = lazy<EraseAccountDialogProps>(() =>
  import('./erase-account-dialog').then((module) => module.EraseAccountDialog),
)
const ResetLinkDialog = lazy<ResetLinkDialogProps>(() =>
  import('./reset-link-dialog').then((module) => module.ResetLinkDialog),
)
const SuspendDialog = lazy<SuspendDialogProps>(() =>
  import('./suspend-dialog').then((module) => module.SuspendDialog),
)
const SuspendedArchiveDialog = lazy<ArchiveDialogProps>(() =>
  import('./suspended-archive-dialog').then((module) => module.SuspendedArchiveDialog),
)

type Asked = 'reset' | 'mark' | 'suspend' | 'archive' | 'erase'
type AccountActsProps = AccountStanding & { acts: ReturnType<typeof useAccount>; onErased: () => void }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Everything that an administrator may do about one account, in one menu; erasing stands last. */
export function AccountActs({ account, isSelf, isLast, isAllowanceAsked, acts, onErased }: AccountActsProps) {
  const t = useTranslations('administration.accounts')
  const erasure = useTranslations('erasure.administration')
  const common = useTranslations('common')
  const [asked, ask] = useState<Asked | null>(null)
  const close = () => ask(null)
  const { id, name, email, isAdministrator, isAllowed, mayAdminister, suspension } = account
  const isPerson = email !== null
  const way = isAdministrator ? (isSelf ? 'leave' : 'end') : 'give'
  const menu: Act[] = []
  if (isPerson) {
    menu.push({
      key: 'reset',
      label: t('reset.label'),
      icon: <IconLock {...icon} />,
      onAct: () => ask('reset'),
    })
  }
  if (isAllowanceAsked && !isAdministrator) {
    menu.push({
      key: 'allow',
      label: t(isAllowed ? 'forbid' : 'allow'),
      icon: isAllowed ? <IconBan {...icon} /> : <IconUsersGroup {...icon} />,
      onAct: () => acts.allow(!isAllowed),
    })
  }
  if (mayAdminister && !isLast) {
    menu.push({
      key: 'mark',
      label: t(`${way}.label`),
      icon: <IconUsers {...icon} />,
      onAct: () => ask('mark'),
    })
  }
  if (suspension) {
    menu.push({
      key: 'archive',
      label: t('archive.label'),
      icon: <IconArchive {...icon} />,
      onAct: () => ask('archive'),
    })
  }
  if (isPerson && !suspension) {
    menu.push({
      key: 'suspend',
      label: t('suspension.label'),
      hint: t(isSelf ? 'suspension.own' : 'suspension.hint'),
      icon: <IconPlayerPause {...icon} />,
      isDisabled: isSelf,
      onAct: () => ask('suspend'),
    })
  }
  if (isPerson && !isSelf) {
    menu.push({
      key: 'erase',
      label: erasure('go'),
      icon: <IconTrash {...icon} />,
      isDanger: true,
      onAct: () => ask('erase'),
    })
  }
  if (menu.length === 0) return null
  return (
    <>
      <ActMenu acts={menu}>
        <Button kind="ghost" size="s" square aria-label={t('actsOn', { name })} disabled={acts.isBusy}>
          <IconDots {...icon} />
        </Button>
      </ActMenu>
      <ConfirmDialog
        opened={asked === 'mark'}
        title={t(`${way}.title`, { name })}
        body={t(`${way}.body`, { name })}
        confirm={t(`${way}.label`)}
        keep={common('cancel')}
        danger={isAdministrator}
        onConfirm={() => acts.mark(!isAdministrator)}
        onClose={close}
      />
      {asked === 'reset' && <ResetLinkDialog accountId={id} name={name} onClose={close} />}
      {asked === 'suspend' && <SuspendDialog accountId={id} name={name} onClose={close} />}
      {asked === 'archive' && <SuspendedArchiveDialog accountId={id} name={name} onClose={close} />}
      {asked === 'erase' && (
        <EraseAccountDialog accountId={id} name={name} onErased={onErased} onClose={close} />
      )}
    </>
  )
}
