import { createTheme, type MantineColorsTuple } from '@mantine/core'
import classes from './mantine.module.css'

/**
 * Mantine reads `gray` in the light theme, `dark` in the dark one. Our tokens follow the theme, so both name tokens.
 */
const greys: MantineColorsTuple = [
  'var(--sunken)',
  'var(--sunken)',
  'var(--border)',
  'var(--border)',
  'var(--control)',
  'var(--text-3)',
  'var(--text-3)',
  'var(--text-2)',
  'var(--text)',
  'var(--text)',
]

const darks: MantineColorsTuple = [
  'var(--text)',
  'var(--text-2)',
  'var(--text-3)',
  'var(--text-3)',
  'var(--control)',
  'var(--sunken)',
  'var(--surface)',
  'var(--canvas)',
  'var(--canvas)',
  'var(--canvas)',
]

function one(token: string): MantineColorsTuple {
  const value = `var(--${token})`
  return [value, value, value, value, value, value, value, value, value, value]
}

const ticked = { body: classes.tickBody, label: classes.tickLabel }

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.25', sm: '1.34', md: '1.34', lg: '1.42', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '12px', xl: '16px' },
  shadows: {
    xs: 'var(--shadow-1)',
    sm: 'var(--shadow-1)',
    md: 'var(--shadow-3)',
    lg: 'var(--shadow-3)',
    xl: 'var(--shadow-3)',
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryColor: 'ink',
  colors: {
    gray: greys,
    dark: darks,
    ink: one('ink'),
    breach: one('breach'),
    red: one('breach'),
    ok: one('ok'),
  },
  components: {
    Checkbox: { defaultProps: { radius: 5 }, classNames: ticked },
    Radio: { classNames: ticked },
    Input: { classNames: { wrapper: classes.wrapper, input: classes.input } },
    InputWrapper: {
      classNames: { label: classes.label, description: classes.description, error: classes.error },
    },
    PasswordInput: { classNames: { visibilityToggle: classes.eye } },
    Menu: {
      defaultProps: { transitionProps: { duration: 120 } },
      classNames: { dropdown: classes.dropdown, item: classes.item },
    },
    CloseButton: { classNames: { root: classes.close } },
    Popover: { classNames: { dropdown: classes.dropdown } },
    Combobox: { classNames: { dropdown: classes.dropdown } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'xl',
        padding: 'xl',
        transitionProps: { duration: 120 },
        // Without a role, screen readers would hear the dialog's header as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      classNames: { title: classes.modalTitle, content: classes.content },
    },
    Drawer: {
      defaultProps: { transitionProps: { duration: 120 } },
      classNames: { content: classes.drawer, header: classes.drawer },
    },
    Switch: {
      classNames: {
        input: classes.switchInput,
        track: classes.switch,
        thumb: classes.switchThumb,
        label: classes.switchLabel,
      },
    },
    SegmentedControl: {
      defaultProps: { transitionDuration: 120, withItemsBorders: false },
      classNames: {
        root: classes.segmented,
        indicator: classes.segmentedIndicator,
        label: classes.segmentedLabel,
      },
    },
    Tooltip: { defaultProps: { transitionProps: { duration: 120 } } },
  },
})
