import { type Laid, page, type Sheet } from './sheet'
import type { Part } from './tags'

/** Writes laid text, over several pages where one is too short. */
export function writeText(sheet: Sheet, part: Part, tag: string, { lines, look }: Laid, x: number): void {
  const element = part.open(tag)
  let rest = lines
  while (rest.length > 0) {
    sheet.need(look.lineHeight)
    const fitting = Math.max(1, Math.floor((sheet.floor - sheet.y) / look.lineHeight))
    const now = rest.slice(0, fitting)
    const top = sheet.y
    element.draw(() => sheet.draw({ lines: now, height: 0, look }, x, top, page.width - page.right - x))
    sheet.y += now.length * look.lineHeight
    rest = rest.slice(fitting)
  }
  element.close()
}
