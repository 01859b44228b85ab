import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const require = createRequire(import.meta.url)
const source = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')

/** As much of a finding of the engine as is read here. */
type Finding = {
  readonly ruleId: string
  readonly value: readonly [string, string]
  readonly path: { readonly dom: string }
  readonly snippet: string
}

type Accepted = { readonly rule: string; readonly about: RegExp; readonly because: string }

/** Findings that are accepted: the rule, a pattern of the elements, and the reason. */
const accepted: readonly Accepted[] = [
  {
    rule: 'svg_graphics_labelled',
    about: /data-combobox-chevron|--psi-icon-size/u,
    because: 'Mantine draws these signs inside controls that have a name, and does not hide them.',
  },
  {
    rule: 'label_content_exists',
    about: /mantine-Switch-body/u,
    because: 'Mantine puts a label round a switch that is named by the words beside it.',
  },
  {
    rule: 'label_name_visible',
    about: /mantine-TimePicker-field/u,
    because: 'Mantine names the two parts of an hour, under the label of the whole.',
  },
  {
    rule: 'fieldset_label_valid',
    about: /^<div role="group">$/u,
    because: 'Mantine puts a group of its own round boxes inside a fieldset that has its title.',
  },
]

/** Rules that never find a violation, only ask a person to look, and take more than half of the engine's time (`second-engine.test`). */
export const questionsToAPerson = [
  'element_tabbable_unobscured',
  'element_tabbable_visible',
  'input_label_visible',
  'style_color_misuse',
  'style_focus_visible',
  'style_hover_persistent',
  'style_viewport_resizable',
  'text_quoted_correctly',
  'text_whitespace_valid',
  'widget_tabbable_exists',
  'widget_tabbable_single',
]

type Guideline = { readonly id: string; readonly checkpoints: readonly { rules?: { id: string }[] }[] }
type Checker = {
  getGuidelines(): Guideline[]
  addGuideline(guideline: Guideline): void
  check(of: Document, guidelines: string[]): Promise<{ results: Finding[] }>
}

/** The rules of WCAG 2.2 that the page breaks by the engine of IBM Equal Access, each with its elements; what is accepted is left out. */
export async function secondViolationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source)
  const findings = await page.evaluate(async (leftOut) => {
    const { ace } = window as unknown as { ace: { Checker: new () => Checker } }
    const checker = new ace.Checker()
    for (const guideline of checker.getGuidelines()) {
      if (guideline.id !== 'WCAG_2_2') continue
      for (const checkpoint of guideline.checkpoints)
        checkpoint.rules = checkpoint.rules?.filter(({ id }) => !leftOut.includes(id))
      // One of the same id takes the place of the former.
      checker.addGuideline(guideline)
    }
    const { results } = await checker.check(document, ['WCAG_2_2'])
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(
        ({ ruleId, path, snippet, value }): Finding => ({ ruleId, path: { dom: path.dom }, snippet, value }),
      )
  }, questionsToAPerson)
  const isAccepted = ({ ruleId, snippet }: Finding) =>
    accepted.some(({ rule, about }) => rule === ruleId && about.test(snippet))
  return findings
    .filter((each) => !isAccepted(each))
    .map(({ ruleId, snippet, path }) => `${ruleId}: ${snippet.slice(0, 160)} (${path.dom})`)
}
