import type { notifications } from '@mantine/notifications'
import { loadWithRetry } from '@/client/load-with-retry'

type Notifications = typeof notifications
let loading: Promise<Notifications> | null = null

function whenLoaded(use: (notices: Notifications) => void): void {
  loading ??= loadWithRetry(() => import('@mantine/notifications').then((module) => module.notifications))
  void loading.then(use)
}

/** Notices for what belongs to a first picture: their own code is no part of it. What is shown before that code is there waits for it. */
export const notices = {
  show: (notice: Parameters<Notifications['show']>[0]) => whenLoaded((all) => all.show(notice)),
  hide: (id: string) => whenLoaded((all) => all.hide(id)),
}
