import { notifications } from '@mantine/notifications'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { fetchPdf } from './fetch-pdf'

export type PdfWords = { readonly asked: string; readonly cancel: string; readonly unreachable: string }

const noticeId = 'pdf'
let leave: AbortController | null = null

/** Downloads a PDF, and says meanwhile in a notice how far it has come; the notice offers to cancel. One at a time. */
export async function orderPdf(address: string, words: PdfWords): Promise<void> {
  leave?.abort()
  const mine = new AbortController()
  leave = mine
  const say = (message: string) => {
    if (!mine.signal.aborted) show(<Progress message={message} cancel={words.cancel} onCancel={cancel} />)
  }
  const cancel = () => {
    mine.abort()
    notifications.hide(noticeId)
  }
  say(words.asked)
  try {
    const fetched = await fetchPdf(address, mine.signal, say)
    if ('refusal' in fetched) return refuse(fetched.refusal)
    save(fetched.file, fetched.fileName)
    notifications.hide(noticeId)
  } catch {
    if (!mine.signal.aborted) refuse(words.unreachable)
  }
}

function refuse(message: string): void {
  notifications.hide(noticeId)
  notifications.show({ message, color: 'breach' })
}

function show(message: React.ReactNode): void {
  const notice = { id: noticeId, message, autoClose: false, withCloseButton: false } as const
  notifications.update(notice)
  notifications.show(notice)
}

function save(file: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  // The browser has read the address by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

type ProgressProps = { message: string; cancel: string; onCancel: () => void }

function Progress({ message, cancel, onCancel }: ProgressProps) {
  return (
    <Row gap="3" align="center" justify="space-between">
      <span>{message}</span>
      <Button size="s" onClick={onCancel}>
        {cancel}
      </Button>
    </Row>
  )
}
