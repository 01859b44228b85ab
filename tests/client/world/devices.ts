import type { QueueEffect } from '@/client/send/queue-state'
import type { CommandRequest } from '@/domain/live-session/command'
import type { ModelPage } from './page'

type Asked = Extract<QueueEffect, { type: 'load' | 'keep' | 'forget' }>
type Task = { page: ModelPage; effect: Asked | { type: 'adopt'; from: ModelPage } }
type Kept = { readonly page: ModelPage; readonly request: CommandRequest }

/** What browsers keep for their pages, and tell them of each other: one thing at a time, when the test lets them. */
export class Devices {
  readonly stores: Kept[][] = [[], []]
  /** Whether what they are given to keep is kept. */
  keeps = true
  tasks: Task[] = []
  /** Who holds the lock of which page: itself while it lives, then its heir. */
  private holders: { of: ModelPage; by: ModelPage | null }[] = []

  ask(page: ModelPage, effect: Asked): void {
    this.tasks.push({ page, effect })
  }

  opened(page: ModelPage): void {
    this.holders.push({ of: page, by: page })
  }

  /** What the page held goes to another of its browser. */
  died(page: ModelPage, living: readonly ModelPage[]): void {
    this.tasks = this.tasks.filter((each) => each.page !== page)
    const heir = living.find((each) => each.browser === page.browser) ?? null
    for (const held of this.holders.filter(({ by }) => by === page)) {
      held.by = heir
      if (heir) this.tasks.push({ page: heir, effect: { type: 'adopt', from: held.of } })
    }
  }

  /** The next thing asked is done. */
  work(): void {
    const task = this.tasks.shift()
    if (!task) return
    const { page, effect } = task
    const store = this.stores[page.browser] ?? []
    if (effect.type === 'load') {
      const left = store.filter((each) => effect.page === null || effect.page === this.nameOf(each.page))
      page.tell({ type: 'loaded', page: effect.page, requests: left.map((each) => each.request) })
    } else if (effect.type === 'keep') {
      if (this.keeps) store.push({ page, request: effect.request })
      page.tell({ type: 'kept', id: effect.request.id, onDevice: this.keeps })
    } else if (effect.type === 'forget') {
      const at = store.findIndex(({ request }) => request.id === effect.id)
      if (at >= 0) store.splice(at, 1)
    } else page.tell({ type: 'adopted', page: this.nameOf(effect.from) })
  }

  private nameOf(page: ModelPage): string {
    return `page-${this.holders.findIndex(({ of }) => of === page)}`
  }
}
