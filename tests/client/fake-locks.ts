type Held = { name: string; page: string; isHeld: boolean; give: () => void }

/** The locks of one browser, as its pages see them. */
export type FakeLocks = {
  of(page: string): Pick<LockManager, 'request' | 'query'>
  /** The page is gone: its locks go to the pages that wait for them, and it waits for none. */
  crash(page: string): void
  /** Whose names begin so: pages with a lock of their own, and who waits for whose. */
  held(family: string): string[]
  waiting(family: string): string[]
}

export function createFakeLocks(): FakeLocks {
  let queue: Held[] = []
  const holderOf = (name: string) => queue.find((each) => each.name === name && each.isHeld)

  function give(name: string) {
    const next = queue.find((each) => each.name === name)
    if (!next || next.isHeld) return
    next.isHeld = true
    next.give()
  }

  function request(
    page: string,
    name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ) {
    if (options.ifAvailable && holderOf(name)) return Promise.resolve(callback(null))
    return new Promise<unknown>((resolve, reject) => {
      const held: Held = {
        name,
        page,
        isHeld: false,
        give: () => resolve(callback({ name, mode: 'exclusive' })),
      }
      queue.push(held)
      options.signal?.addEventListener('abort', () => {
        if (!held.isHeld) queue = queue.filter((each) => each !== held)
        reject(options.signal?.reason)
      })
      give(name)
    })
  }

  return {
    of: (page) => ({
      request: ((name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) =>
        request(page, name, options, callback)) as LockManager['request'],
      query: async () => ({
        held: queue.filter((each) => each.isHeld).map(({ name }) => ({ name })),
        pending: [],
      }),
    }),
    held: (family) =>
      queue.filter((each) => each.isHeld && each.name === family + each.page).map(({ page }) => page),
    waiting: (family) =>
      queue
        .filter((each) => !each.isHeld && each.name.startsWith(family))
        .map(({ name, page }) => `${page} for ${name.slice(family.length)}`)
        .sort(),
    crash(page) {
      const names = new Set(queue.filter((each) => each.page === page).map((each) => each.name))
      queue = queue.filter((each) => each.page !== page)
      for (const name of names) give(name)
    },
  }
}
