import { Button } from '@/app/_kit/buttons/button'
import classes from './account.module.css'

/** The button of one part, and what came of the last press, read out as it appears. */
export function SaveRow({ label, isBusy, said }: { label: string; isBusy: boolean; said: string }) {
  return (
    <div className={classes.save}>
      <Button type="submit" kind="primary" busy={isBusy}>
        {label}
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
