/** Opens a database of this browser when first needed, and again after the browser closed it or would not open it. */
export function browserDatabase(name: string, create: (database: IDBDatabase) => void) {
  let opened: Promise<IDBDatabase> | null = null

  function open(): Promise<IDBDatabase> {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => create(request.result)
      request.onsuccess = () => {
        request.result.onclose = forget
        request.result.onversionchange = () => {
          request.result.close()
          forget()
        }
        resolve(request.result)
      }
      request.onerror = () => reject(request.error)
    }).catch((error: unknown) => {
      forget()
      throw error
    })
    return opened
  }

  function forget() {
    opened = null
  }

  /** Runs `work` in one transaction and gives its result once that is committed. */
  return async function within<T>(store: string, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    const database = await open()
    const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' })
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
    })
    const [result] = await Promise.all([work(transaction.objectStore(store)), committed])
    return result
  }
}

/** The answer to one request. */
export function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
