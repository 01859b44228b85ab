import { expect, it } from 'vitest'
import { attachment } from '@/server/interview/paper/attachment'

it('a file is saved under its whole name, or without its accents where they are not understood', () => {
  expect(attachment('Débriefing Yann L. Inès 2026-11-24.pdf')).toBe(
    'attachment; filename="Debriefing Yann L. Ines 2026-11-24.pdf"; ' +
      "filename*=UTF-8''D%C3%A9briefing%20Yann%20L.%20In%C3%A8s%202026-11-24.pdf",
  )
})

it('a name cannot end the header nor leave the folder', () => {
  const header = attachment('a"b\r\nX: y/../(c) 漢.pdf')
  expect(header).toBe(
    `attachment; filename="a b X y .. (c) _.pdf"; filename*=UTF-8''a%20b%20X%20y%20..%20%28c%29%20%E6%BC%A2.pdf`,
  )
})
