import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'

export type LookFaults = {
  /** Words that a box cuts, that leave the box they are in, or that are broken over two lines. */
  readonly cut: readonly string[]
  /** Controls smaller than a fingertip (44 × 44 px, invisible enlargement counted), except marks on a timeline. */
  readonly small: readonly string[]
  /** Texts that lie on each other, or on an icon. */
  readonly over: readonly string[]
  /** By how much the page is wider than its screen. */
  readonly overflow: number
}

/** A fault this long is no step of a drawing, ms: on a busy machine a frame takes half a second. */
const standsMs = 2_500

/** The same of a page that has come to rest: what follows a measured width is drawn some frames after a change of size. */
export async function lookFaultsAtRest(page: Page): Promise<LookFaults> {
  let found = await lookFaults(page)
  let since = Date.now()
  while (found.cut.length + found.over.length + found.overflow > 0 && Date.now() - since < standsMs) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(drawn))))
    const next = await lookFaults(page)
    if (!isDeepStrictEqual(next, found)) since = Date.now()
    found = next
  }
  return found
}

/** By how much a page is longer than its screen, px. A page draws what a new size asks for a moment later. */
export function belowScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
}

/** What an eye would refuse in a page as it stands and a browser can measure. */
export async function lookFaults(page: Pick<Page, 'evaluate'>): Promise<LookFaults> {
  return page.evaluate(() => {
    // Methods: the gallery's loader wraps named functions in a helper that the page does not have.
    const the = {
      name(element: Element) {
        const said = element.getAttribute('aria-label') ?? element.textContent ?? ''
        const kind = element.getAttribute('role') ?? element.tagName.toLowerCase()
        return `${kind} “${said.trim().replace(/\s+/gu, ' ').slice(0, 60)}”`
      },
      isShown(element: Element) {
        const { width, height } = element.getBoundingClientRect()
        return (
          width > 1 &&
          height > 1 &&
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          element.closest('[inert]') === null
        )
      },
      /** Whether words of an element show: in letters of no size they do not. */
      isRead(element: Element) {
        return the.isShown(element) && getComputedStyle(element).fontSize !== '0px'
      },
      /** Whether an element shows at a point: everything above it there is transparent. */
      isSeenAt(element: Element, x: number, y: number) {
        const stack = document.elementsFromPoint(x, y)
        const at = stack.findIndex((each) => each === element || element.contains(each))
        if (at < 0) return false
        return stack.slice(0, at).every((each) => {
          if (each.contains(element)) return true
          const { backgroundColor, backgroundImage } = getComputedStyle(each)
          return /rgba\(.*, 0\)|transparent/u.test(backgroundColor) && backgroundImage === 'none'
        })
      },
      /** Whether a finger this far (px) from the middle of the target still hits it. */
      isReached(target: Element, dx: number, dy: number) {
        const { x, y, width, height } = target.getBoundingClientRect()
        const hit = document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy)
        return (
          hit !== null &&
          (target.contains(hit) || (hit instanceof HTMLLabelElement && hit.control === target))
        )
      },
    }
    const root = document.documentElement

    const cut = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement
      if (!holder || !node.textContent?.trim() || !the.isRead(holder)) continue
      if (holder.closest('script, style, option, textarea, [data-may-be-cut]')) continue
      // A message without words shows its key.
      if (/\bundefined\b|\bNaN\b|\[object|^[a-z][a-zA-Z]*(?:\.[a-z][a-zA-Z]+){2,}$/u.test(node.textContent))
        cut.add(`“${node.textContent}” is no sentence`)
      const range = document.createRange()
      range.selectNodeContents(node)
      const words = range.getBoundingClientRect()
      if (range.getClientRects().length > 1) {
        for (const { 0: word, index } of node.textContent.matchAll(/[\p{L}\d]{2,24}/gu)) {
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (lines.size > 1) cut.add(`“${word}” broken in ${the.name(holder)}`)
        }
      }
      for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box)
        const { clipPath, overflowX, overflowY, display } = style
        if (clipPath !== 'none') break
        const edge = box.getBoundingClientRect()
        if (edge.width <= 1 || edge.height <= 1) break
        if (/auto|scroll/u.test(overflowX + overflowY)) break
        const outX = words.left < edge.left - 1 || words.right > edge.right + 1
        const outY = words.top < edge.top - 3 || words.bottom > edge.bottom + 3
        const clips = overflowX !== 'visible' || overflowY !== 'visible'
        const holds = box.matches('button, a, label, td, th, [role="tab"], kbd') && display !== 'inline'
        if ((clips || holds) && (outX || outY)) cut.add(`${the.name(holder)} in ${the.name(box)}`)
        if (style.position === 'fixed') break
      }
    }

    const over = new Set<string>()
    // What lets the pointer through is seen all the same.
    const seen = new CSSStyleSheet()
    seen.replaceSync('* { pointer-events: auto !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, seen]
    const pieces: { holder: Element; said: string; box: DOMRect; isWords: boolean }[] = []
    const written = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = written.nextNode(); node; node = written.nextNode()) {
      const holder = node.parentElement
      const said = node.textContent?.trim() ?? ''
      if (!holder || !said || !the.isRead(holder)) continue
      if (holder.closest('script, style, option, textarea, [data-may-be-cut]')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) pieces.push({ holder, said, box, isWords: true })
    }
    for (const icon of document.querySelectorAll('button svg, a svg, label svg, li svg, h2 svg, h3 svg')) {
      if (icon.closest('svg svg, [data-item]') || !the.isShown(icon)) continue
      pieces.push({ holder: icon, said: '', box: icon.getBoundingClientRect(), isWords: false })
    }
    pieces.sort((a, b) => a.box.top - b.box.top)
    for (const [at, a] of pieces.entries()) {
      for (const b of pieces.slice(at + 1)) {
        // A line's box is a little taller than its letters, the more so in large type.
        if (b.box.top >= a.box.bottom - 4) break
        const air = Math.max(4, 0.28 * Math.min(a.box.height, b.box.height))
        if (!(a.isWords || b.isWords)) continue
        const left = Math.max(a.box.left, b.box.left)
        const right = Math.min(a.box.right, b.box.right)
        const bottom = Math.min(a.box.bottom, b.box.bottom)
        if (right - left < 2 || bottom - b.box.top < air) continue
        const [x, y] = [(left + right) / 2, (b.box.top + bottom) / 2]
        if (!the.isSeenAt(a.holder, x, y) || !the.isSeenAt(b.holder, x, y)) continue
        over.add(`${the.name(a.holder)} and ${the.name(b.holder)}`)
      }
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== seen)

    const small = new Set<string>()
    const controls = 'button, a[href], input, select, textarea, summary, [role="slider"], [role="menuitem"]'
    const scrolled = [...document.querySelectorAll('*')].map(
      (box) => [box, box.scrollLeft, box.scrollTop] as const,
    )
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (control.matches(':disabled, [type="hidden"], [aria-hidden="true"], [data-item][style]')) continue
      const isTicked = control instanceof HTMLInputElement && /radio|checkbox/u.test(control.type)
      const label = isTicked ? ([...(control.labels ?? [])].at(-1) ?? control.closest('label')) : null
      const target = label ?? control
      if (!the.isShown(target) || getComputedStyle(target).display === 'inline') continue
      const box = target.getBoundingClientRect()
      if (box.bottom < 0) continue
      if (box.width >= 44 && box.height >= 44) continue
      target.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { width, height } = box
      const wide = width >= 44 || (the.isReached(target, -21, 0) && the.isReached(target, 21, 0))
      const high = height >= 44 || (the.isReached(target, 0, -21) && the.isReached(target, 0, 21))
      if (!wide || !high) small.add(`${the.name(control)} ${Math.round(width)} × ${Math.round(height)}`)
    }
    for (const [box, left, top] of scrolled) {
      if (box.scrollLeft !== left || box.scrollTop !== top) box.scrollTo({ left, top, behavior: 'instant' })
    }

    return {
      cut: [...cut],
      over: [...over],
      small: [...small],
      overflow: Math.max(0, root.scrollWidth - root.clientWidth),
    }
  })
}
