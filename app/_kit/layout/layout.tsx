import type { ComponentPropsWithRef, CSSProperties, ElementType } from 'react'
import classes from './layout.module.css'

type Step = '0' | '0-5' | '1' | '1-5' | '2' | '2-5' | '3' | '3-5' | '4' | '5' | '6' | '7' | '8'
type Tag = 'div' | 'span' | 'ul' | 'li' | 'form' | 'header' | 'aside'

type Layout = {
  /** Steps of the spacing scale: one for both directions, or one between lines and one between items. */
  gap?: Step | `${Step} ${Step}`
  align?: CSSProperties['alignItems']
  justify?: CSSProperties['justifyContent']
  wraps?: boolean
  inline?: boolean
  /** Whether it may become narrower than its content. */
  shrinks?: boolean
}
type LayoutProps<T extends Tag> = Layout & Omit<ComponentPropsWithRef<T>, 'className' | 'style'> & { as?: T }

/** Children beside each other. A place that needs more than these properties has a class of its own instead. */
export function Row<T extends Tag = 'div'>({ as, ...props }: LayoutProps<T>) {
  return laidOut(as, props)
}

/** Children below each other, as `Row`. */
export function Stack<T extends Tag = 'div'>({ as, ...props }: LayoutProps<T>) {
  return laidOut(as, props, classes.stack)
}

function laidOut(Element: ElementType = 'div', props: Layout, direction?: string) {
  const { gap, align, justify, wraps, inline, shrinks, ...rest } = props
  const names = [
    inline ? classes.inline : classes.row,
    direction,
    wraps && classes.wraps,
    shrinks && classes.shrinks,
  ]
  const style = {
    gap: gap
      ?.split(' ')
      .map((step) => (step === '0' ? '0' : `var(--s${step})`))
      .join(' '),
    alignItems: align,
    justifyContent: justify,
  }
  return <Element {...rest} className={names.filter(Boolean).join(' ')} style={style} />
}
